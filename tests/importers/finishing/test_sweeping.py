from __future__ import annotations

import pytest

from tests.importers.importing import imported


@pytest.mark.parametrize(
    "body",
    [
        "## Harbour work\n\n### Challenges\n\n- Fog",
        "## Week 1: Knots\n\nHarbour work\n\n- **Takeaway:** Rest.\n- **Tools:** Redis",
        "## Harbour work\n\n### Challenges\n\n- Fog\n\n### Lessons\n\n- Wait",
    ],
)
def test_a_heading_that_only_stood_over_others_is_told_in_the_report(body: str) -> None:
    made = imported(body)
    assert "Harbour work" not in made.about
    assert [each.text for each in made.report.labels].count("Harbour work") == 1
    assert not made.left_out("Harbour work")


def test_a_heading_that_stands_in_a_file_is_no_label_too() -> None:
    made = imported("## Harbour work\n\nIn Turku.\n\n### Challenges\n\n- Fog")
    assert "## Harbour work" in made.about
    assert made.report.labels == ()


def test_the_name_of_a_column_is_told_on_no_page() -> None:
    table = "| Concept | What it means to me since then |\n|---|---|\n| Tides | Time to wait |\n"
    made = imported(f"## Concepts\n\n{table}")
    assert (made.skills, made.about) == (["Tides"], "")


def test_a_line_that_announces_a_list_is_not_on_the_about_page() -> None:
    made = imported("## Learning Outcomes\n\nThrough this project I learned:\n\n- Tides\n- Knots\n")
    assert made.skills == ["Tides", "Knots"]
    assert made.about == ""
