from __future__ import annotations

import pytest

from nexus.importers.structure import headings
from nexus.importers.vocabulary import Topic
from tests.importers.importing import imported


@pytest.mark.parametrize(
    "heading",
    [
        "Squalls and how I rode them out",
        "🌊 Palava & how we dealt with it",
        "Leaks I survived",
        "Monsters that we tamed",
        "Gremlins and how I got past them",
        "Error reports I got",
        "Outages I caused",
        "Wetin spoil and how I fixed am",
        "🔥 Incidents",
        "Leaks, and how I put them out",
        "Squalls, and how they went away",
        "Leaks and how each was mended",
        "Incidents I made and what we did about them",
    ],
)
def test_what_was_dealt_with_was_hard(heading: str) -> None:
    assert headings.read(heading).topic is Topic.CHALLENGES


@pytest.mark.parametrize(
    "heading",
    [
        "Crash course I took",
        "Fire alarm I built",
        "State and how I store it",
        "Boats and how I sail them",
        "How I handled it",
        "The exams and how they went",
        "The raft and how it was built",
        "How it went away",
        "Error handling",
        "Incident response",
    ],
)
def test_a_thing_that_was_used_or_made_was_not_dealt_with(heading: str) -> None:
    assert headings.read(heading).topic is not Topic.CHALLENGES


def test_what_is_nested_below_what_was_dealt_with_solved_it() -> None:
    made = imported(
        "## Squalls and how I rode them out\n\n- 😩 The anchor slipped while we slept\n"
        "  - ✅ a second anchor and a watch\n- 😩 The chart was two years old\n"
        "  - ✅ bought a new one, and date them now\n- 😩 No wind for the whole last week\n"
    )
    assert made.challenges == [
        "The anchor slipped while we slept",
        "The chart was two years old",
        "No wind for the whole last week",
    ]
    assert "## Solution\n\n-   ✅ a second anchor" in made.body("The anchor slipped while we slept")
    assert "Solution" not in made.body("No wind for the whole last week")


@pytest.mark.parametrize(
    "heading", ["Error reports I got", "Bugs I fixed", "Errors and fixes", "Incidents"]
)
@pytest.mark.parametrize("cause", ["Meaning", "Cause", "Reason"])
def test_errors_with_what_they_meant_and_the_fix_are_challenges(heading: str, cause: str) -> None:
    made = imported(
        f"## {heading}\n\n### `413 too large`\n\n**{cause}:** The charts were too big.\n"
        f"**Fix:** A limit.\n\n### `409 conflict`\n\n**{cause}:** Two wrote at once.\n"
        "**Fix:** A lock.\n"
    )
    assert made.challenges == ["413 too large", "409 conflict"]
    assert made.body("409 conflict").startswith("## Issue\n\nTwo wrote at once.")
    assert "## Solution\n\nA lock." in made.body("409 conflict")
