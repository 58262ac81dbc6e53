from __future__ import annotations

import pytest

from tests.importers.importing import imported


@pytest.mark.parametrize("between", [" — ", ": "])
@pytest.mark.parametrize("did", ["Added", "Stowed", "Kept"])
def test_a_line_below_a_named_problem_tells_what_was_done(between: str, did: str) -> None:
    made = imported(
        f"## Challenges\n\n**Torn sails**{between}the jib split in the squall.\n"
        f"{did} a storm jib below.\n\n**Fog**{between}nobody saw the buoys.\n{did} a bell.\n"
    )
    assert made.challenges == ["Torn sails", "Fog"]
    assert made.body("Fog") == f"## Issue\n\nNobody saw the buoys.\n\n## Solution\n\n{did} a bell."


def test_a_line_below_a_named_problem_that_tells_of_another_is_no_cure() -> None:
    made = imported("## Challenges\n\n**Fog**: nobody saw the buoys.\nCrashed into two of them.\n")
    assert "## Solution\n\nCrashed" not in "".join(map(made.body, made.challenges))


def test_lines_in_pairs_are_problems_and_what_was_done() -> None:
    made = imported(
        "## Challenges\n\nNobody saw the buoys in the fog of that day\nWe rang a bell.\n\n"
        "The compass had no lamp\nI read it by torchlight.\n"
    )
    assert len(made.challenges) == 2
    assert made.body(made.challenges[1]).endswith("## Solution\n\nI read it by torchlight.")


def test_lines_that_all_tell_what_was_done_are_challenges_of_their_own() -> None:
    made = imported("## Challenges\n\nFixed the leaking hull\nReplaced the torn sail\n")
    assert made.challenges == ["Fixed the leaking hull", "Replaced the torn sail"]


def test_a_question_of_what_was_done_within_a_line_opens_the_solution() -> None:
    made = imported(
        "## Challenges\n\n- Duplicate tides. **What I did:** keys with a date.\n- Fog\n"
    )
    assert made.challenges == ["Duplicate tides", "Fog"]
    assert made.body("Duplicate tides").endswith("## Solution\n\nKeys with a date.")
