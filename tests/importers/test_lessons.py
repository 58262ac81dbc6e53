from __future__ import annotations

import pytest

from tests.importers.importing import imported


@pytest.mark.parametrize(
    "heading",
    [
        "what i will tell the next crew",
        "What I would tell somebody who starts",
        "Advice for anyone who follows",
        "If I started again",
        "If I had to do it again",
        "Sayings",
    ],
)
def test_what_others_are_told_is_taken_along(heading: str) -> None:
    made = imported(f"## {heading}\n\n- ask early\n- commit before you sail\n")
    assert made.takeaways == ["Ask early", "Commit before you sail"]


def test_what_users_say_of_an_app_is_no_takeaway() -> None:
    made = imported("## What people are saying\n\n- It saved my harvest\n- I use it daily\n")
    assert made.takeaways == []
