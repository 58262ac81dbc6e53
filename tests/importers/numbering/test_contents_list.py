"""What stands before the first heading that a number tells."""

from __future__ import annotations

import pytest

from nexus.importers.numbering.contents_list import contents_in, with_headings
from nexus.importers.numbering.numbered import with_numbered_headings
from nexus.importers.reading import read
from tests.importers.importing import Made

_SECTIONS = """1. Goals

Reach the islands by autumn.

2. What I learned (overview)

Knots: bowline and hitch.

Charts: depths and tides.

3. Concepts in More Depth

Short remarks.

A. Entering at Night

One light after the other.

B. Leaving in Fog

The horn, and patience.

4. Challenges

Challenge: The mast broke. Solution: I tied it.

5. Lessons learned

Reef early.

Dry the sails.
"""
_LISTED = "Contents\n\nGoals\n\nWhat I learned\n\nConcepts in more depth\n\nChallenges\n\n"
_CONTENTS = range(9)


def _made(text: str) -> Made:
    made = read(text.encode(), "record.txt")
    return Made(made.portfolio, made.report)


@pytest.mark.parametrize(
    "contents",
    [
        _LISTED,
        _LISTED.replace("Contents", "📚 Contents"),
        _LISTED.replace("Goals", "- Goals").replace("Challenges", "- Challenges"),
        "Contents\n1. Goals\n2. What I learned\n3. Concepts in more depth\n4. Challenges\n\n",
        _LISTED + "Thanks to the crew\n\n",
    ],
)
def test_a_list_of_contents_tells_which_numbers_are_headings(contents: str) -> None:
    made = _made(f"Harbour log\n\nOf a long voyage.\n\n{contents}{_SECTIONS}")
    assert made.skills == ["Knots", "Charts", "Entering at Night", "Leaving in Fog"]
    assert made.challenges == ["The mast broke"]
    assert made.left_out("Concepts in more depth")
    assert "Concepts in more depth" not in made.about


def test_lines_that_name_a_topic_are_no_headings_beside_those_that_contents_list() -> None:
    told = _SECTIONS.replace("Short remarks.", "Short remarks.\n\nModern tools\n\nThey are many.")
    assert "## 4. Challenges" in with_numbered_headings(_LISTED + told)
    assert with_numbered_headings(told) == told


@pytest.mark.parametrize(
    "before",
    [
        "Of a long voyage.\n\nGoals\n\nWhat I learned\n",
        "What I learned\n\n- Goals\n- Challenges\n- Concepts in more depth\n",
        "Contents\n\n```\nGoals\nChallenges\nConcepts in more depth\n```\n",
        "Goals\n\nChallenges\n\nConcepts in more depth\n",
    ],
)
def test_other_lines_before_the_first_heading_are_no_contents(before: str) -> None:
    code = False
    told = []
    for line in before.split("\n"):
        code = code != line.startswith("```")
        told.append((line, code or line.startswith("```")))
    titles = ["Goals", "What I learned (overview)", "Concepts in More Depth", "Challenges"]
    assert not contents_in(told, titles)


def test_no_line_before_the_first_heading_moves() -> None:
    told = [(line, False) for line in _LISTED.split("\n")]
    read_as = list(with_headings(told, _CONTENTS))
    assert read_as == [
        "## Contents",
        "",
        "- Goals",
        "",
        "- What I learned",
        "",
        "- Concepts in more depth",
        "",
        "- Challenges",
        "",
        "",
    ]


def test_a_line_that_a_picture_leads_is_a_heading_before_numbered_ones() -> None:
    made = _made(f"Harbour log\n\n✨ In Short\n\nFour months at sea.\n\n{_SECTIONS}")
    assert "## In Short\n\nFour months at sea." in made.about


@pytest.mark.parametrize(
    "before",
    ["✅ Calm seas\n\n✅ No rain\n\nAll went well.\n\n", "✨ We sailed.\n\nAll went well.\n\n"],
)
def test_items_and_sentences_that_a_picture_leads_are_no_headings(before: str) -> None:
    assert f"# Log\n\n{before}" in with_numbered_headings(f"Log\n\n{before}{_SECTIONS}")


def test_the_first_line_is_the_title_and_no_numbered_heading_is() -> None:
    told = _SECTIONS.replace("1. Goals", "1. The Boat")
    made = _made(f"Harbour log\nOf a long voyage.\n\n{told}")
    assert made.portfolio.profile.name == "Harbour log"
    assert with_numbered_headings(f"# Ann\n\nSea log\n\n{told}").startswith("# Ann\n\nSea log\n")
