from __future__ import annotations

import pytest

from nexus.importers.structure.heading_words import named_unit
from tests.importers.importing import imported


def _log(levels: tuple[str, str, str], over: str) -> str:
    one, two, three = levels
    return (
        f"## {over}\n\n{one} Week 1-2 : Knots\n- bowline\n- clove hitch\n\n"
        "Problem: The rope slipped at night.\nFix: Another turn of it.\n"
        f"{two} Week 3 : Charts\n- tides\n- depths\n"
        f"{three} Week 4: Radar\n- echoes\n- range rings\n\n"
        "Problem: Rain hid the coast.\nFix: I turned the gain down.\n"
    )


@pytest.mark.parametrize("levels", [("###", "####", "##"), ("###", "##", "###")])
def test_weeks_are_siblings_whatever_level_each_has(levels: tuple[str, str, str]) -> None:
    made = imported(_log(levels, "What I learned, weekly"))
    assert made.skills == ["Knots", "Charts", "Radar"]
    assert made.challenges == ["The rope slipped at night", "Rain hid the coast"]


def test_weeks_that_tell_what_was_hard_were_what_was_learned() -> None:
    made = imported(_log(("###", "###", "###"), "Week by week"))
    assert made.skills == ["Knots", "Charts", "Radar"]
    assert "Another turn" not in made.body("Knots")


def test_phases_of_some_work_were_not_learned() -> None:
    told = _log(("###", "###", "###"), "How it went").replace("Week", "Phase")
    assert imported(told).skills == []


def test_days_that_count_anew_in_each_week_keep_their_levels() -> None:
    made = imported(
        "## What I learned\n\n### Week 1: Knots\n#### Day 1: Bowline\nIt holds.\n"
        "#### Day 2: Clove hitch\nIt slips.\n### Week 2: Charts\n##### Day 1: Tides\nThey turn.\n"
    )
    assert made.skills == ["Knots", "Charts"]


def test_a_tree_of_files_is_nothing_learned() -> None:
    made = imported(
        "## What I learned\n\n- Knots\n- Charts\n\n### Repo\n\n```\n├── a\n└── b\n```\n"
    )
    assert made.skills == ["Knots", "Charts"]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Week 3 : Knots", "Knots"),
        ("Weeks 10 -11: Knots", "Knots"),
        ("Module 4 - Knots", "Knots"),
        ("Week 3 - 5 Knots", "5 Knots"),
        ("Week 3 – 4", ""),
        ("Week 3", ""),
        ("Weekly knots: many", ""),
        ("Week 3 was cold", ""),
    ],
)
def test_a_counter_is_no_part_of_a_name(heading: str, name: str) -> None:
    assert named_unit(heading) == name


def test_weeks_in_other_languages_are_left_out_of_names() -> None:
    told = "### Semana 1–2: Nudos\n\n- Cabos\n- Velas\n\n### Semana 3+: Mareas\n\n- Luna\n- Sol\n"
    made = imported(f"## Contenido del programa\n\n{told}")
    assert made.skills == ["Nudos", "Mareas"]
