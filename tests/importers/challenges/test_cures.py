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
