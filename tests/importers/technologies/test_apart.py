"""What stands among technologies and is none."""

from __future__ import annotations

import pytest

from tests.importers.importing import imported

_GROUPS = (
    "### Deck Technologies\n\n#### Python\n- Wrote the log with it.\n\n"
    "#### Redis\n- Kept tides.\n\n### Seamanship\n\n"
)


def test_a_group_without_tools_is_of_skills_where_the_heading_announces_both() -> None:
    rows = "- **Night Steering:** by the stars\n- **Rope Care:** dry, and then coiled\n"
    made = imported(f"## Learnings & Tech Stack\n\n{_GROUPS}{rows}")
    assert made.skills == ["Night Steering", "Rope Care"]
    assert made.technologies == ["Python", "Redis"]


@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        ("Tech Stack", "- **Night Steering:** by the stars\n"),
        ("Learnings & Tech Stack", "- **On deck:** Django, Celery\n- **Below:** PostgreSQL, Git\n"),
        ("Learnings & Tech Stack", "- **Docker:** each boat in one\n"),
    ],
)
def test_other_groups_beside_technologies_hold_no_skills(heading: str, rows: str) -> None:
    assert imported(f"## {heading}\n\n{_GROUPS}{rows}").skills == []


def test_a_group_below_a_heading_over_skills_holds_skills_though_one_is_a_tool_too() -> None:
    rows = "- **Night Steering**: by stars\n- **Rope Care**: dry\n- **Docker**: each boat in one\n"
    over = _GROUPS.replace("Seamanship", "Harbour & Quay Concepts")
    made = imported(f"## Technologies I trust\n\n{over}{rows}")
    assert made.skills == ["Night Steering", "Rope Care", "Docker"]
    assert made.technologies == ["Python", "Redis"]


def test_what_stands_below_a_line_of_tools_was_built_with_them() -> None:
    made = imported(
        "## Concepts\n\n- Tides\n- Depths\n\n## On the water\n\n### Harbour Map\n\n"
        "**Made with:** Python | Docker\n\n- Shows depths.\n- Warns at night.\n"
    )
    assert made.technologies == ["Python", "Docker"]
    assert "## Harbour Map\n\n-   Shows depths." in made.about


def test_more_tools_below_a_line_of_them_are_tools() -> None:
    made = imported(
        "## Concepts\n\n- Tides\n- Depths\n\n## On the water\n\n### Harbour Map\n\n"
        "**Made with:** Python | Docker\n\n- Redis: kept tides\n- Celery\n"
    )
    assert made.technologies == ["Python", "Docker", "Redis", "Celery"]


def test_words_that_go_on_are_no_name() -> None:
    made = imported("## Built with\n\n- Python\n- Redis\n- **Proud of:** the first passengers\n")
    assert made.technologies == ["Python", "Redis"]
