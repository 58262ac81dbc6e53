from __future__ import annotations

from tests.importers.importing import imported


def test_a_sort_of_skills_is_a_group_of_those_it_lists() -> None:
    made = imported(
        "## Skills Developed\n\n- **Technical Skills:** HTML, Go, Rust\n"
        "- **Soft Skills:** Teamwork, clear writing, problem-solving\n"
    )
    assert made.technologies == ["HTML", "Go", "Rust"]
    assert made.skills == ["Teamwork", "Clear writing", "Problem-solving"]
    assert {entry.category for entry in made.portfolio.entries} == {"Soft Skills"}


def test_technical_skills_that_are_more_than_tools_stay_skills() -> None:
    made = imported("## Skills\n\n- Technical skills: SQL, drawing maps\n- Soft skills: Tact, oars")
    assert made.skills == ["SQL", "Drawing maps", "Tact", "Oars"]


def test_a_skill_that_tells_its_aim_and_what_was_learned_stays_one() -> None:
    made = imported(
        "## Skills\n\n### Steering\n\n- **Objective:** Keep the course.\n"
        "- **What I learned:** Small corrections beat large ones, whatever the wind does.\n"
    )
    assert made.skills == ["Steering"]
