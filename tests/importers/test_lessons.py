from __future__ import annotations

import pytest

from tests.importers.importing import imported


@pytest.mark.parametrize("heading", ["What the winter taught me", "What this boat taught us"])
def test_sentences_that_something_taught_are_takeaways(heading: str) -> None:
    made = imported(
        f"## {heading}\n\n1. **An hour counts.** Most were two.\n2. **Read the chart first.**\n"
        "3. Ask whoever was there before\n"
    )
    assert made.takeaways == [
        "An hour counts",
        "Read the chart first",
        "Ask whoever was there before",
    ]


def test_names_of_what_something_taught_are_skills() -> None:
    made = imported("## What the course taught me\n\n- Routing\n- How a mast is set\n- Charts\n")
    assert made.skills == ["Routing", "How a mast is set", "Charts"]


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


def test_what_taught_something_may_be_french() -> None:
    lessons = "- Dormir fait partie du travail.\n- Demander avant de tirer.\n"
    made = imported(f"## Ce que le bateau m'a appris\n\n{lessons}")
    assert made.takeaways == ["Dormir fait partie du travail", "Demander avant de tirer"]
