"""Weeks of a log that are told in sentences."""

from __future__ import annotations

import pytest

from tests.importers.importing import imported


@pytest.mark.parametrize("learned", ["Learned", "I learned about", "Learned to"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_what_was_learned_and_what_went_wrong_in_a_week_are_told_apart(
    learned: str, between: str
) -> None:
    made = imported(
        f"## Week 1\n\n{learned} reef at dusk.{between}Stuck: the mast broke. Tied it twice.\n\n"
        f"## Week 2\n\n{learned} steer by stars.{between}Stuck: the moon hid. Added a lamp.\n"
    )
    assert made.skills == ["Reef at dusk", "Steer by stars"]
    assert made.challenges == ["The mast broke", "The moon hid"]
    assert made.body("The moon hid") == "## Issue\n\nThe moon hid.\n\n## Solution\n\nAdded a lamp."


@pytest.mark.parametrize("label", ["**{}:** ", "{}: "])
def test_a_label_that_is_no_heading_tells_of_trouble_beside_what_was_learned(label: str) -> None:
    told = "".join(
        f"## Week {week}\n\n{label.format('Learned')}knots, charts\n"
        f"{label.format('Stuck')}{issue}\n{label.format('Fix')}A rope.\n\n"
        for week, issue in ((1, "The mast broke."), (2, "Fog."))
    )
    made = imported(told)
    assert made.skills[:2] == ["Knots", "Charts"]
    assert made.challenges == ["The mast broke", "Fog"]


def test_what_went_wrong_in_a_week_is_a_challenge_though_nothing_helped() -> None:
    made = imported("## Week 1\n\nLearned to reef.\nStuck: the mast broke. It is still broken.\n")
    assert made.skills == ["Reef"]
    assert made.challenges == ["The mast broke"]


def test_a_week_in_which_nothing_is_named_stays_as_it_is() -> None:
    made = imported("## Week 1\n\nLearned a lot this week. Stuck: nothing.\n")
    assert made.skills == []
    assert "Learned a lot this week." in made.about
