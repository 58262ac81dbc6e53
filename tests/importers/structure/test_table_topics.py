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


def test_what_stands_behind_such_a_table_is_no_part_of_what_it_tells() -> None:
    made = imported(
        "## Overview\n\nWe sail in teams.\n\n| Challenge | Cure |\n|---|---|\n| Fog | Wait |\n\n"
        "The boat is made of oak and sails each year.\n\n- Built in Turku\n- Owned by a club\n"
    )
    assert made.challenges == ["Fog"]
    assert "Overview" in made.about
    assert "## Challenge" not in made.about
    assert made.about.index("We sail") < made.about.index("The boat") < made.about.index("Turku")


def test_a_second_table_behind_it_may_tell_of_the_same() -> None:
    rows = "| Challenge | Solution |\n|---|---|\n| {} | Wait |\n\n"
    made = imported(
        f"## Overview\n\nIn teams.\n\n{rows.format('Fog')}In spring:\n\n{rows.format('Ice')}"
    )
    assert made.challenges == ["Fog", "Ice"]


def test_a_table_that_only_counts_its_rows_tells_no_topic() -> None:
    made = imported(
        "## Plan\n\nOne a day.\n\n| Lesson | Subject |\n|---|---|\n| 1 | Knots |\n| 2. | Tides |\n"
        "| #3 | Wind |\n"
    )
    assert made.takeaways == []
    assert "| 1 | Knots |" in made.about


def test_a_table_of_challenges_without_solutions_is_of_something_else() -> None:
    rows = "| Challenge | Points |\n|---|---|\n| Quiz | 5 |\n| Essay | 9 |\n"
    made = imported(f"## Skills\n\n- Rowing\n\n## The game\n\nFor crews.\n\n{rows}")
    assert made.challenges == []
    assert "Essay" in made.about
