from __future__ import annotations

import pytest

from tests.importers.importing import imported


@pytest.mark.parametrize("level", ["###", "####"])
@pytest.mark.parametrize("over", ["Challenges", "Lessons from the sea"])
def test_headings_that_tell_a_problem_and_its_solution_are_one_challenge(
    level: str, over: str
) -> None:
    made = imported(
        f"## {over}\n\n### Problem: We saw nothing in the fog\n\n"
        f"{level} Solution: Ring the bell\n\nEvery minute, by turns.\n\n"
        f"### Problem: The rain came in\n\n{level} Solution: Wear a coat\n"
    )
    assert made.challenges == ["We saw nothing in the fog", "The rain came in"]
    told = made.body("We saw nothing in the fog")
    assert told.index("## Solution") < told.index("Ring the bell") < told.index("Every minute")
    assert "Wear a coat" in made.body("The rain came in")


def test_what_a_heading_tells_of_no_part_stays_in_it() -> None:
    made = imported(
        "## Challenges\n\n### Fog: the worst of all\n\n**Problem:** We saw nothing.\n\n"
        "**Solution:** Ring the bell.\n"
    )
    assert made.challenges == ["Fog: the worst of all"]


def test_a_counted_challenge_that_is_a_section_has_its_name_from_the_heading() -> None:
    parts = "**Problem:** It lasted for days.\n\n**Solution:** We waited.\n\n"
    made = imported(f"## Challenge 1: Fog\n\n{parts}## Challenge 2: Calm\n\n{parts}")
    assert made.challenges == ["Fog", "Calm"]
