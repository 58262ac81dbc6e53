from __future__ import annotations

from tests.importers.importing import imported


def test_a_skill_that_tells_its_aim_and_what_was_learned_stays_one() -> None:
    made = imported(
        "## Skills\n\n### Steering\n\n- **Objective:** Keep the course.\n"
        "- **What I learned:** Small corrections beat large ones, whatever the wind does.\n"
    )
    assert made.skills == ["Steering"]


def test_lists_that_tell_more_of_a_skill_named_and_described_are_part_of_it() -> None:
    made = imported(
        "## Skills\n\n**Steering**\nA ship follows small corrections.\n- Tiller by day\n"
        "- Wheel by night\n\n**Mooring**\nHarbours are narrow.\n- Bow line first\n- Fenders out\n"
    )
    assert made.skills == ["Steering", "Mooring"]
    assert "Tiller by day" in made.body("Steering")


def test_a_line_that_leads_on_to_a_list_of_skills_leaves_them_skills() -> None:
    made = imported(
        "## Skills\n\n**On deck**\nThere I practised:\n- Steering\n- Mooring\n\n"
        "**Below deck**\nThere I practised:\n- Cooking\n- Sewing\n"
    )
    assert {"Steering", "Mooring", "Cooking", "Sewing"} <= set(made.skills)


def test_a_skill_whose_name_could_sort_is_none_the_less_one_among_skills_with_lists() -> None:
    made = imported(
        "## Concepts\n\n- Steering\n  - by the stars\n  - by the coast\n"
        "- Mooring fundamentals\n  - ropes and rings\n  - fenders\n"
        "- Signalling\n  - flags\n  - lamps\n"
    )
    assert made.skills == ["Steering", "Mooring fundamentals", "Signalling"]
    assert "fenders" in made.body("Mooring fundamentals")
