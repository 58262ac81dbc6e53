from __future__ import annotations

import pytest

from tests.importers.importing import imported

CODED = (
    "## Tools\n\n### T1 Python\n\nThe tables. \n*See also:* [K1](#k1-tides)\n\n"
    "### T2 Redis and Celery\n\nThe mail.\n\n### T3 Docker\n\nThe boats.\n\n"
    "## Concepts\n\n### K1 Tides\n\nTwice a day.\n\n### K2 Currents\n\nThey turn.\n\n"
    "### K3 Winds\n\nThey veer.\n\n"
    "## Principles\n\n- **P1** Reef early.\n- **P2** Never sail alone.\n- **P3** Log the depth.\n"
)


def test_codes_that_count_headings_or_items_are_not_part_of_their_names() -> None:
    made = imported(CODED)
    assert sorted(made.technologies) == ["Celery", "Docker", "Python", "Redis"]
    assert sorted(made.skills) == ["Currents", "Tides", "Winds"]
    assert sorted(made.takeaways) == ["Log the depth", "Never sail alone", "Reef early"]


def test_codes_may_count_rows_of_a_table_paragraphs_or_items_of_several_groups() -> None:
    table = "| Id | Lesson |\n|---|---|\n| L1 | Reef early |\n| L2 | Log it |\n| L3 | Ask |\n\n"
    groups = "### Reading\n\n**K1** Tides: high.\n\n**K2** Fog: grey.\n\n### Doing\n\n- K3 Knots\n"
    made = imported(f"## Lessons\n\n{table}## Concepts\n\n{groups}")
    assert made.takeaways == ["Reef early", "Log it", "Ask"]
    assert "K1" not in str(made.portfolio.entries)
    assert "K3" not in str(made.portfolio.entries)


@pytest.mark.parametrize(
    "levels",
    [
        ("L1 cache", "L2 cache", "L3 cache"),
        ("P1 incidents wake us", "P2 incidents wait", "P3 faults go to the backlog"),
        ("V1 API for the boats", "V2 API with pages", "V3 API in one call"),
    ],
)
def test_levels_are_no_codes(levels: tuple[str, ...]) -> None:
    made = imported("## Concepts\n\n" + "".join(f"- {level}\n" for level in levels))
    assert sorted(made.skills) == [*levels]


def test_a_line_that_only_refers_to_other_sections_is_not_part_of_an_entry() -> None:
    made = imported(
        CODED + "\n## Challenges\n\n### Fog\n\nNo view.\n\n*See also:* [K1](#k1-tides)\n"
    )
    assert "See also" not in made.body("Fog")
    assert sum("See also" in each.text for each in made.report.left_out) == 2
