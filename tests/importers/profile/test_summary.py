from __future__ import annotations

import pytest

from nexus.content.documents import Profile
from nexus.importers.reading import read

PROGRAMME = "I went through the Harbour Pilot programme and wrote down what it taught me."
TOOLS = "## Technologies\n\n- Python\n- Redis\n\n## Skills\n\n- Rowing\n"


def profile(text: str) -> Profile:
    return read(text.encode(), "record.md").portfolio.profile


@pytest.mark.parametrize(
    ("opening", "summary"),
    [
        (
            "Welcome to sail-log, a record of all that I learned at sea this year.",
            "A record of all that I learned at sea this year.",
        ),
        (
            "Hello and welcome! \N{WAVING HAND SIGN} I keep what three winters taught me.",
            "I keep what three winters taught me.",
        ),
        (
            "Hi, I sail small boats across large harbours for a living.",
            "I sail small boats across large harbours for a living.",
        ),
        (
            "Hi, welcome. This is where I keep what three winters taught me.",
            "This is where I keep what three winters taught me.",
        ),
        ("Welcome! It brings together what three winters taught me.", None),
        ("Welcome \N{WAVING HAND SIGN} I am Ada, and three winters taught me all this.", None),
        ("Welcome to the log of everything that I learned.", None),
        ("Hello World: a first program, in ten languages that I learned.", None),
        ("Hi-fi sound, and a player for all the records that I found.", None),
        ("Highlights of three winters: ropes, knots and a great many gulls.", None),
        ("Welcome to the record of a very patient sailor: me, Ada.", None),
    ],
)
def test_a_summary_begins_behind_its_greeting(opening: str, summary: str | None) -> None:
    made = profile(f"# Sail Log\n\n{opening}\n\n## Skills\n\n- Rowing\n")
    assert made.summary == (summary or opening)
    assert opening.rsplit("! ", maxsplit=1)[-1][-20:] in made.body


def test_a_sentence_sums_up_more_than_a_line_that_is_none() -> None:
    line = "What three winters at sea taught a bookkeeper from Turku"
    told = "I keep here what three winters in small boats taught me."
    made = profile(f"# Sail Log\n\n*{line}*\n\n{told}\n\n## Skills\n\n- Rowing\n")
    assert made.summary == told
    assert line in made.body
    assert profile(f"# Sail Log\n\n*{line}*\n\n## Skills\n\n- Rowing\n").summary == line


def test_a_sentence_without_its_full_stop_sums_up_as_well() -> None:
    told = "This record tells what three winters in small boats taught me"
    made = profile(
        f"# Sail Log\n\n{told}\n\nPlease ask me before you copy this.\n\n## Skills\n\n- Rowing\n"
    )
    assert made.summary == told


def test_what_is_the_headline_is_not_repeated_as_the_summary() -> None:
    line = "Backend developer in Lagos who builds tide tables, one boat at a time"
    made = profile(f"# Ada Sample\n\n{line}.\n\nAuthor: Ada Sample\n\n{TOOLS}")
    assert (made.headline, made.summary) == (line, "")
    lines = "Backend developer in Lagos, between two boats. Built to sail."
    made = profile(f"# Ada Sample\n\n{lines}\n\nAuthor: Ada Sample\n\n{TOOLS}")
    assert (made.headline, made.summary) == (lines, "")


@pytest.mark.parametrize(
    ("more", "summary"),
    [
        (
            "Over the winter I mended nets and learned how the harbour is run.",
            "Over the winter I mended nets and learned how the harbour is run.",
        ),
        ("I wrote it on board with all that the others had told me.", ""),
        ("I chose nets because my aunt mends them in the harbour all winter.", ""),
        ("I like nets.", ""),
        ("I have left the notes as they were on board in the winter.", ""),
        (
            "I wrote a file of tides that all of the harbour reads.",
            "I wrote a file of tides that all of the harbour reads.",
        ),
    ],
)
def test_a_summary_prefers_the_sentence_in_which_the_owner_speaks(more: str, summary: str) -> None:
    first = "This repository holds the documentation of a year at sea."
    text = f"# Log\n\n{first}\n\n## Overview\n\nIt is short. {more}\n\n## Skills\n\n- Rowing\n"
    assert profile(text).summary == (summary or first)


def test_the_section_below_the_title_tells_of_the_record_whatever_it_is_called() -> None:
    text = f"# Log\n\n## From the quay\n\n{PROGRAMME}\n\n## Skills\n\n- Rowing\n- Tact\n"
    assert (profile(text).programme, profile(text).summary) == ("Harbour Pilot", PROGRAMME)


@pytest.mark.parametrize(
    ("opening", "summed_up"),
    [
        ("Ada Sample, Lagos. I keep what three winters at sea taught me.", "I keep what three"),
        ("Ada Sample, crew 4\n\nI keep what three winters at sea taught me.", "I keep what three"),
        ("Ada Sample, a sailor who keeps what three winters taught her.", "Ada Sample, a sailor"),
        ("[Write two sentences]\nI keep what three winters at sea taught me.", "I keep what three"),
    ],
)
def test_a_summary_neither_repeats_the_name_nor_holds_what_was_to_be_filled_in(
    opening: str, summed_up: str
) -> None:
    text = f"# Log\n\n{opening}\n\n## Skills\n\n- Rowing\n\n## Contact\n\nName: Ada Sample\n"
    assert profile(text).summary.startswith(summed_up)
    assert "Write two" not in profile(text).body


def test_a_row_of_labels_sums_nobody_up() -> None:
    row = "Crew: the second watch of the school | Author: Ada Sample | Lagos"
    told = "This is the log of a summer that was spent at sea, in rain and in fog."
    assert profile(f"# Log\n\n{row}\n\n{told}\n\n## Skills\n\n- Rowing\n").summary == told
