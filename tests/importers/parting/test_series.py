"""Sections that each end in a lesson."""

from __future__ import annotations

from tests.importers.importing import imported

PORTS = (
    "## 1. Harbour\n\nBuilt\n: a pier\n\n> **Lesson.** Wood rots.\n\n"
    "## 2. Web frameworks\n\nBuilt\n: a net twice\n\n> **Lesson.** Nets tear.\n\n"
)


def test_lessons_in_sections_that_are_alike_are_takeaways_whatever_the_headings() -> None:
    made = imported(PORTS + "## 3. Lights\n\nBuilt\n: a lamp\n\n> **Lesson.** Oil burns.\n")
    assert made.takeaways == ["Wood rots", "Nets tear", "Oil burns"]
    assert made.technologies == []
    assert "a net twice" in made.about


def test_lessons_may_be_items_of_lists() -> None:
    told = "".join(f"## Boat {each}\n\n- Built: it\n- Lesson: wait {each}\n\n" for each in "ABC")
    assert imported(told).takeaways == ["Wait A", "Wait B", "Wait C"]


def test_a_lesson_in_one_section_or_two_stays_with_it() -> None:
    made = imported(PORTS)
    assert made.takeaways == []


def test_the_lessons_of_challenges_are_their_outcomes() -> None:
    told = "### {}\n\nIt broke.\n\n**Fix:** Rope.\n\n**Lesson:** Look up.\n\n"
    made = imported("## Challenges\n\n" + "".join(map(told.format, ("Mast", "Oar", "Keel"))))
    assert made.takeaways == []
    assert len(made.challenges) == 3
