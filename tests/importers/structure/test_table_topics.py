from __future__ import annotations

from tests.importers.importing import imported

SKILLS = "| Skill | Before | After |\n|---|---|---|\n| Knots | none | six |\n| Tides | no | yes |\n"


def test_a_table_of_skills_below_the_tools_tells_skills() -> None:
    made = imported(
        f"**Stack:** Python, Redis\n\n{SKILLS}\n**Takeaways:**\n\n- Ask early\n- Rest\n"
    )
    assert made.technologies == ["Python", "Redis"]
    assert made.skills == ["Knots", "Tides"]
    assert made.takeaways == ["Ask early", "Rest"]


def test_a_table_of_skills_below_a_heading_that_says_nothing_tells_skills() -> None:
    assert imported(f"## Before and after\n\nIn one year.\n\n{SKILLS}").skills == ["Knots", "Tides"]


def test_a_table_straight_below_its_heading_tells_of_that() -> None:
    made = imported(
        "## Technologies\n\n| Skill | Level |\n|---|---|\n| Python | 4 |\n| Redis | 3 |\n"
    )
    assert (made.technologies, made.skills) == (["Python", "Redis"], [])


def test_a_table_inside_a_challenge_stays_there() -> None:
    made = imported(
        "## Challenges\n\n### Fog on deck\n\nNobody saw the rocks.\n\n"
        "| Lesson | When |\n|---|---|\n| Look twice | at night |\n\n#### Solution\n\nA lamp.\n\n"
        "### Ice on ropes\n\nThey broke.\n\n#### Solution\n\nSalt.\n"
    )
    assert made.takeaways == []
    assert len(made.challenges) == 2
