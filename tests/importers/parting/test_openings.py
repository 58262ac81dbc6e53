"""What labels straight below the title tell."""

from __future__ import annotations

import pytest

from tests.importers.importing import imported

_BELOW = "\n\n## Challenges\n\n- **Fog**: lit a lamp\n\n## Takeaways\n\n- Start early\n- Look up\n"


@pytest.mark.parametrize(
    "opening",
    [
        "**Technologies:** Python, Redis\n\n**Concepts:** Knots, Charts, Tides",
        "**Tech stack:** Python · Redis\n**What I learned:** Knots · Charts · Tides",
        "- **Tools:** Python, Redis\n- **Skills:** Knots, Charts, Tides",
        "Technologies: Python, Redis\n\nConcepts: Knots, Charts, Tides",
        "**Author:** Ada of the quay\n**Tools:** Python, Redis\n**Topics:** Knots, Charts, Tides",
    ],
)
def test_labels_below_the_title_list_tools_and_concepts(opening: str) -> None:
    made = imported(opening + _BELOW)
    assert made.technologies == ["Python", "Redis"]
    assert made.skills == ["Knots", "Charts", "Tides"]
    assert made.challenges == ["Fog"]
    assert made.about == ""


def test_what_stands_around_such_labels_stays_on_the_about_page() -> None:
    opening = "A page of mine.\n\n**Concepts:** Knots, Charts\n\nIt was a long year at sea."
    made = imported(opening + _BELOW)
    assert made.skills == ["Knots", "Charts"]
    assert made.about == "A page of mine.\n\nIt was a long year at sea."


@pytest.mark.parametrize(
    "opening",
    [
        "**Concepts:** we had none when we cast off, and that was fine.",
        "**Problem:** fog, rats. **Solution:** a lamp, a cat.",
        "**Crew:** Ada, Bo",
    ],
)
def test_other_labels_below_the_title_stay_in_the_opening(opening: str) -> None:
    made = imported(opening + _BELOW)
    assert (made.skills, made.challenges) == ([], ["Fog"])
    assert made.about == opening


def test_topics_alone_make_no_record_of_an_app() -> None:
    made = imported("**Topics:** maps, boats\n\n## Tech stack\n\n- Django\n\n## Setup\n\nmake\n")
    assert made.skills == []


def test_labels_beside_those_over_lists_show_that_a_list_is_the_outline() -> None:
    made = imported(
        "- **Course**: Harbour school\n- **Tools**: Python, Redis\n- **Concepts**: knots, tides\n"
        "- **Challenges**:\n  - fog at noon -> a lamp\n  - the sail tore -> a needle\n"
        "- **Lessons**:\n  - reef early\n"
    )
    assert made.challenges == ["Fog at noon", "The sail tore"]
    assert made.technologies == ["Python", "Redis"]
    assert made.skills == ["Knots", "Tides"]
    assert made.takeaways == ["Reef early"]
    assert made.about == ""


def test_a_label_in_an_outline_may_wait_for_its_content() -> None:
    made = imported(
        "## What I learned\n\n- **Tools**:\n  - Python, Redis\n- **Concepts**:\n  - Knots, Tides\n"
        "- **Challenges**: à compléter\n- **Lessons**: à compléter\n"
    )
    assert (made.technologies, made.skills) == (["Python", "Redis"], ["Knots", "Tides"])
    assert (made.challenges, made.takeaways, made.about) == ([], [], "")


def test_a_single_name_beside_a_label_of_an_outline_is_an_item() -> None:
    made = imported(
        "## Skills\n\n- **Languages**:\n  - Python\n  - Go\n- **Concepts**: Tides, Knots\n"
        "- **Tools**: Redis\n- **Soft skills**: Patience\n"
    )
    assert made.skills == ["Tides", "Knots", "Patience"]
    assert made.technologies == ["Python", "Go", "Redis"]
    assert made.about == ""


def test_two_tools_that_are_described_below_skills_stay_skills() -> None:
    described = "- **Python**: typing, testing\n- **Go**: channels, errors\n"
    made = imported(f"## Skills\n\n### Languages\n\n{described}\n### Other\n\n- Knots\n- Tides\n")
    assert made.skills[:2] == ["Python", "Go"]


@pytest.mark.parametrize("label", ["Used", "Backend", "Front end"])
def test_a_label_below_the_title_may_name_a_layer_over_nothing_but_tools(label: str) -> None:
    made = imported(f"**{label}:** html, react, express\n\nA page of mine.{_BELOW}")
    assert made.technologies == ["HTML", "React", "Express.js"]
    assert made.about == "A page of mine."


def test_labels_below_the_title_leave_the_tools_of_projects_to_be_found() -> None:
    made = imported(
        "**Used:** Python, Redis\n\nA year with more (Docker, Kafka).\n\n## Skills\n\n- Tides\n"
        "- Knots\n\n## Projects\n\n### Pilot\n\nTech stack: Django, Celery\n\nIt warns of fog.\n"
    )
    assert made.technologies == ["Python", "Redis", "Django", "Celery", "Docker", "Kafka"]


@pytest.mark.parametrize(
    "line",
    [
        "**Alternatives:** Redis, Kafka",
        "**Not used:** Redis, Kafka",
        "**Migrated from:** Redis, Kafka",
        "It replaces one that used: Redis, Kafka.",
    ],
)
def test_other_labels_below_the_title_stay_and_leave_tools_to_be_found(line: str) -> None:
    made = imported(f"{line}\n\n## Skills\n\n- Sails in Django\n- Tides in Go\n")
    assert made.technologies == ["Redis", "Kafka", "Django", "Go"]
    assert made.about == line


@pytest.mark.parametrize("label", ["Team", "Course", "Tags"])
def test_labels_about_the_document_are_over_no_tools(label: str) -> None:
    made = imported(f"**{label}:** Redis, Kafka\n\n## Skills\n\n- Sails in Django\n- Tides\n")
    assert made.technologies == ["Django"]
