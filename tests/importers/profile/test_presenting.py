from __future__ import annotations

import pytest

from nexus.content.documents import Profile
from nexus.importers.reading import read

PROGRAMME = "I went through the Harbour Pilot programme and wrote down what it taught me."


def profile(text: str) -> Profile:
    return read(text.encode(), "record.md").portfolio.profile


@pytest.mark.parametrize(
    ("title", "beside", "headline"),
    [
        ("Sail Log", "Welcome to sail-log, a record.", "Harbour Pilot"),
        (
            "Sail Log Documentation",
            "```\ngit clone https://example.org/a/my-sail_log.git\n```",
            "Harbour Pilot",
        ),
        ("Sail Log", "Nothing is called so.", "Sail Log"),
        ("Two years of ropes", "See [it](https://example.org/sail-log).", "Two years of ropes"),
    ],
)
def test_a_title_that_only_names_the_repository_gives_way_to_the_programme(
    title: str, beside: str, headline: str
) -> None:
    opening = f"# {title}\n\n{PROGRAMME}\n\nAuthor: Ada Sample\n\n"
    text = f"{opening}## Setup\n\n{beside}\n\n## Skills\n\n- Rowing\n"
    assert profile(text).name == "Ada Sample"
    assert profile(text).headline == headline


@pytest.mark.parametrize("title", ["Project Harbour", "SAIL Project Harbour Documentation"])
def test_a_title_that_only_names_the_task_gives_way_to_the_programme(title: str) -> None:
    text = f"# {title}\n\n{PROGRAMME}\n\nAuthor: Ada Sample\n\n## Skills\n\n- Rowing\n"
    assert profile(text).headline == "Harbour Pilot"
    tools = text.replace(PROGRAMME, "").replace(
        "## Skills", "## Tools\n\n- Redis\n- Go\n\n## Skills"
    )
    assert profile(tools).headline == "Redis, Go"


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Two summers – Ada Sample", "Two summers"),
        ("Two summers · Ada Sample · sailing", "Two summers · sailing"),
        ("Ada Sample: two summers", "Two summers"),
        ("Two summers by Ada Sample (crew 4)", "Two summers (crew 4)"),
        ("Hi there! I'm Ada Sample", "Redis, Go"),
        ("Hi \N{WAVING HAND SIGN}, I'm Ada", "Redis, Go"),
        ("Hello! My name is Ada", "Redis, Go"),
        ("Hey, I'm Ada \N{EM DASH} sailor of two summers", "Sailor of two summers"),
        ("I'm Ada and I sail", "I'm Ada and I sail"),
        ("Hi there \N{WAVING HAND SIGN}", "Redis, Go"),
        ("Hello World", "Hello World"),
        ("Hi, I'm Ada", "Redis, Go"),
        ("Hello, I'm Ada, a ropemaker", "A ropemaker"),
        ("Submitted by: Ada Sample", "Redis, Go"),
        ("[Your Title] - Two summers", "Two summers"),
        ("The summers of Ada Sample's crew", "The summers of Ada Sample's crew"),
    ],
)
def test_a_headline_does_not_repeat_the_name_above_it(title: str, headline: str) -> None:
    text = (
        f"# {title}\n\nAuthor: Ada Sample\n\n## Tools\n\n- Redis\n- Go\n\n## Skills\n\n- Rowing\n"
    )
    assert (profile(text).name, profile(text).headline) == ("Ada Sample", headline)


def test_a_greeting_is_no_name() -> None:
    assert profile("# Hi there\n\n## Skills\n\n- Rowing\n").name == "Portfolio"


def test_without_a_programme_the_title_stays_though_it_names_the_repository() -> None:
    text = "# Sail Log\n\nAuthor: Ada Sample\n\nThis is sail-log.\n\n## Skills\n\n- Rowing\n"
    assert profile(text).headline == "Sail Log"


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


_ADA = "Author: Ada Sample\n\n"
_TOOLS = "## Technologies\n\n- Python\n- Redis\n- Docker\n- Git\n\n## Skills\n\n- Rowing\n"


@pytest.mark.parametrize(
    ("title", "author"),
    [("Ada Sample", _ADA), ("harbour-log", _ADA), ("Harbour_Log", _ADA), ("Harbour log", "")],
)
def test_the_first_technologies_stand_in_for_a_title_that_is_no_headline(
    title: str, author: str
) -> None:
    assert profile(f"# {title}\n\n{author}{_TOOLS}").headline == "Python, Redis, Docker"


@pytest.mark.parametrize(
    ("below", "headline"),
    [
        ("🚀 A tide engineer from Lagos", "A tide engineer from Lagos"),
        ("A tide analyst, learning to sail", "A tide analyst, learning to sail"),
        ("My boat", "Python, Redis, Docker"),
    ],
)
def test_a_heading_that_says_what_somebody_is_follows_their_name(below: str, headline: str) -> None:
    text = f"# Hi 👋, I'm Ada Sample\n\n### {below}\n\n- 🌱 I row\n\n{_TOOLS}"
    assert profile(text).headline == headline


def test_a_line_below_the_name_of_an_app_says_nothing_about_its_owner() -> None:
    made = profile(f"# Tide Portal\n\nStudent management for harbours\n\n{_TOOLS}")
    assert made.headline == "Python, Redis, Docker"


def test_what_is_the_headline_is_not_repeated_as_the_summary() -> None:
    line = "Backend developer in Lagos who builds tide tables, one boat at a time"
    made = profile(f"# Ada Sample\n\n{line}.\n\n{_ADA}{_TOOLS}")
    assert (made.headline, made.summary) == (line, "")


def test_without_technologies_there_is_only_the_title() -> None:
    assert profile("# Harbour log\n\n## Skills\n\n- Rowing\n").headline == "Harbour log"


def test_an_owner_known_by_a_handle_alone_is_presented_by_the_programme() -> None:
    text = (
        f"# Tide tables\n\n{PROGRAMME}\n\n```\ngit clone git@github.com:adas/tides\n```\n{_TOOLS}"
    )
    assert (profile(text).name, profile(text).headline) == ("adas", "Harbour Pilot")


@pytest.mark.parametrize(
    ("told", "programme"),
    [
        ("A year in the Quay Pilot Deck track.", "Quay Pilot Deck"),
        ("A year in the Deck track.", ""),
        ("A year in the Deck/Hold programme.", "Deck/Hold"),
        ("How I Keep Track of the tides, and Staying On Track.", ""),
        ("The Quay Pilot program. I left the Quay Pilot Deck program.", "Quay Pilot Deck"),
        ("The Quay Pilot program. I taught the Harbour Deck Crew program.", "Quay Pilot"),
    ],
)
def test_a_programme_is_called_by_its_fullest_name(told: str, programme: str) -> None:
    assert profile(f"# Log\n\n{told}\n\n## Skills\n\n- Rowing\n").programme == programme


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
