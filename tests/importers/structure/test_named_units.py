from __future__ import annotations

from tests.importers.importing import imported

TABLE = "| {column} | In my words |\n|---|---|\n| Bowline | A loop that holds |\n\n"


def modules(column: str) -> str:
    names = ("Module 1 · Knots", "Module 2 · Charts", "Module 3 · Tides")
    return "## Modules\n\n" + "".join(
        f"### {name}\n\n{TABLE.format(column=column)}" for name in names
    )


def test_modules_with_tables_of_their_topics_are_what_was_learned() -> None:
    made = imported(modules("Topic") + "## Lessons\n\n- Wait\n")
    assert sorted(made.skills) == ["Charts", "Knots", "Tides"]
    assert "Bowline" in made.body("Tides")


def test_modules_with_other_tables_are_not() -> None:
    made = imported(modules("Date") + "## Lessons\n\n- Wait\n")
    assert made.skills == []
    assert "Bowline" in made.about


def test_modules_over_what_they_taught_are_what_was_learned_unlike_weeks() -> None:
    told = "".join(
        f"### {{unit}} {number}: {name}\n\n- It holds.\n\n"
        for number, name in enumerate(("Knots", "Charts", "Tides"), 1)
    )
    assert imported("## Notes\n\n" + told.format(unit="Module")).skills == [
        "Knots",
        "Charts",
        "Tides",
    ]
    assert imported("## Notes\n\n" + told.format(unit="Week")).skills == []
