from __future__ import annotations

import pytest

from tests.importers.importing import imported


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_challenge_below_a_list_of_what_was_learned_is_no_skill(between: str) -> None:
    made = imported(
        "## Week by week\n\n### Week 1: Knots\n**Learned**\n- Bowline\n- Clove hitch\n\n"
        f"**Challenge:** The rope slipped at night.{between}**Solution:** Another turn of it.\n\n"
        "### Week 2: Charts\n**Learned**\n- Tides\n- Depths\n"
    )
    assert made.skills == ["Bowline", "Clove hitch", "Tides", "Depths"]
    assert made.challenges == ["The rope slipped at night"]
    assert made.body(made.challenges[0]).endswith("## Solution\n\nAnother turn of it.")


def test_an_issue_without_a_solution_stays_beside_what_was_learned() -> None:
    made = imported(
        "## What I learned\n\n- Bowline\n- Clove hitch\n\n**Context:** It was a wet autumn.\n"
    )
    assert made.challenges == []


@pytest.mark.parametrize("heading", ["**Concepts:** ", "## Technologies\n\n"])
def test_challenges_below_names_on_one_line_are_no_part_of_them(heading: str) -> None:
    made = imported(
        f"Notes of a year at sea.\n\n{heading}Docker, Redis, Celery\n\n"
        "**Challenge:** The rope slipped at night.\n**Solution:** Another turn of it.\n\n"
        "**Challenge:** The sail tore.\n**Solution:** A new seam.\n\n"
        "**Takeaways:**\n- Look twice\n- Tie early\n"
    )
    named = made.skills if "Concepts" in heading else made.technologies
    assert sorted(named) == ["Celery", "Docker", "Redis"]
    assert made.challenges == ["The rope slipped at night", "The sail tore"]
    assert made.about == "Notes of a year at sea."


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_takeaway_behind_such_a_challenge_is_one_of_the_things_learned(between: str) -> None:
    made = imported(
        "## What I learned at sea\n\n- Bowline\n- Clove hitch\n\n"
        f"**Challenge:** The rope slipped.{between}**Solution:** Another turn.{between}"
        "**Takeaway:** Tie it twice\nbefore the night.\n"
    )
    assert made.skills == ["Bowline", "Clove hitch"]
    assert made.takeaways == ["Tie it twice before the night"]
    assert (
        made.body("The rope slipped")
        == "## Issue\n\nThe rope slipped.\n\n## Solution\n\nAnother turn."
    )


def test_what_is_listed_in_a_week_with_a_challenge_is_none() -> None:
    made = imported(
        "## Week 1\n\n- Bowline\n- Clove hitch\n\n"
        "**Challenge:** The rope slipped.\n**Solution:** Another turn.\n\n"
        "## Week 2\n\n- Tides\n- Depths\n"
    )
    assert made.challenges == ["The rope slipped"]
    assert "Bowline" in made.about
