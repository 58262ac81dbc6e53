from __future__ import annotations

import pytest

from nexus.content.kinds import Kind
from nexus.importers.found import Found
from nexus.importers.profile.announcements import without_announcements
from nexus.importers.record import read
from tests.importers.importing import imported


@pytest.mark.parametrize(
    ("pieces", "kept"),
    [
        (["## Hurdles\n\nIt was hard. Here is what I did:"], "## Hurdles\n\nIt was hard."),
        (["## Hurdles\n\nHere is what I did:", "## Thanks\n\nTo all."], "## Thanks\n\nTo all."),
        (["About me.", "## Part\n\n### Hurdles\n\n**Namely:**"], "About me."),
        (["## Tools\n\nThis section tells of my tools.", "## Thanks"], "## Thanks"),
        (["About me.", "Below are the storms I met."], "About me."),
        # What it announces is still there.
        (["It covers:\n\n- Pages"], "It covers:\n\n- Pages"),
        (["It covers:", "Pages and more."], "It covers:\n\nPages and more."),
        (["It runs:\n\n```\nnexus:\n```"], "It runs:\n\n```\nnexus:\n```"),
        # A list's last item and an empty heading are the owner's own.
        (["- one:", "## Plans"], "- one:\n\n## Plans"),
        ([], ""),
    ],
)
def test_what_announces_nothing_any_more_is_left_out(pieces: list[str], kept: str) -> None:
    assert without_announcements(list(enumerate(pieces, 1)), Found()) == kept


def test_an_announcement_is_reported_with_its_line() -> None:
    text = "# Ada\n\nI write.\n\n## Challenges\n\nThese came up:\n\n- **Speed**: slow. Fixed it.\n"
    portfolio, report = read(text.encode(), "README.md")
    assert "These came up" not in portfolio.profile.body
    assert "Challenges" not in portfolio.profile.body
    (left,) = [each for each in report.left_out if each.reason.startswith("announces")]
    assert left.text == "These came up:"
    assert not [each for each in report.became if each.line == left.line]


def test_code_and_lists_keep_their_indents_and_their_empty_lines() -> None:
    told = "```py\ndef tide():\n    high()\n\n\n    low()\n```"
    listed = "-   Sails\n\n    They tear."
    made = imported(
        f"## The boat\n\n{told}\n\n- Sails\n\n  They tear.\n\n## Skills\n\n- Steering\n"
    )
    assert told in made.about
    assert listed in made.about


def test_how_a_machine_answered_whoever_asked_for_the_document_is_none_of_it() -> None:
    record = (
        "Sure! Here's a polished README for your **harbour-log** repository:\n\n---\n\n"
        "# Harbour Portfolio\n\nA whole year at the quay, told by me.\n\n"
        "## Concepts\n\n- Tides\n- Currents\n\n"
        "## Takeaways\n\n- Ask early\n\n## Contact\n\n- Name: [Your Name]\n"
    )
    portfolio, _ = read(record.encode(), "record.md")
    profile = portfolio.profile
    assert profile.summary == profile.body == "A whole year at the quay, told by me."
    assert profile.name == "Harbour Portfolio"
    assert {entry.kind for entry in portfolio.entries} == {Kind.SKILL, Kind.TAKEAWAY}


def test_a_sentence_that_begins_as_such_an_answer_stays() -> None:
    told = "Here are the documents that we wrote. They are long."
    portfolio, _ = read(f"# Log\n\n{told}\n\n## Skills\n\n- Rowing\n".encode(), "record.md")
    assert told in portfolio.profile.body


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (
            "## Challenges\n\nThe voyage had its storms.\n\n- **Sail**: It tore. I sewed it.\n",
            False,
        ),
        ("## Tools\n\nI met them on board. None was new.\n\n- Python\n- Redis\n", False),
        # What comes after the entries closes them, and what is longer tells something.
        ("## Skills\n\n- Tides\n- Knots\n\nThe voyage had its storms.\n", True),
        ("## Tools\n\nOne was new. Two were old. I kept them all.\n\n- Python\n- Redis\n", True),
        ("## Projects\n\nAll of them float.\n\n- **Raft**: of logs\n- **Boat**: of planks\n", True),
    ],
)
def test_a_line_that_only_led_to_entries_is_left_out(told: str, kept: bool) -> None:
    made = imported(told)
    assert bool(made.about) is kept
    assert bool(made.report.left_out) is not kept


def test_a_line_above_lists_that_are_entries_leads_nowhere() -> None:
    made = imported(
        "## What I learned\n\n### The big five\n\nLooking back, it falls into two parts:\n\n"
        "1. **Sails**\n   - Jib\n   - Spinnaker\n2. **Knots**\n   - Bowline\n   - Hitch\n"
    )
    assert "Looking back" not in made.about


def test_what_closes_a_list_stays_below_its_heading_without_the_line_above() -> None:
    made = imported(
        "## The voyage\n\nIt was long.\n\n"
        "## Tools\n\nI met them on board.\n\n- Python\n- Redis\n\nNone of them was lost at sea.\n"
    )
    assert made.about.endswith("## Tools\n\nNone of them was lost at sea.")
    assert made.left_out("I met them on board.")


def test_with_whom_somebody_worked_is_no_takeaway() -> None:
    made = imported(
        "## Takeaways\n\n- Ask early\n- Look up\n\n"
        "**Collaboration:** worked with Ada and Nala on the charts of the quay and its harbour.\n"
    )
    assert made.takeaways == ["Ask early", "Look up"]
    advice = imported("## Takeaways\n\n- **Collaboration:** ask the crew\n- Look up\n")
    assert "Collaboration" in advice.takeaways
