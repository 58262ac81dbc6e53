from __future__ import annotations

from tests.importers.importing import imported


def log(first: str, second: str, third: str) -> str:
    weeks = zip(("Knots", "Charts", "Tides"), (first, second, third), strict=True)
    return "".join(
        f"## Week {at} — {name}\n\n**Tools:** Python, Redis\n\n**What we learned**\n\n{notes}\n\n"
        "```\nlog\n```\n\n"
        for at, (name, notes) in enumerate(weeks, 1)
    )


def test_sentences_about_what_was_understood_are_below_the_name_of_their_week() -> None:
    notes = "- A knot is only a rope that holds.\n- Two loops hold better than one."
    made = imported(log(notes, notes, notes) + "## Lessons\n\n- Wait\n")
    assert sorted(made.skills) == ["Charts", "Knots", "Tides"]
    assert "Two loops" in made.body("Charts")
    assert "log" in made.body("Charts")
    assert "Charts" not in made.about


def test_names_of_what_was_understood_are_skills_themselves() -> None:
    made = imported(log("- Bowline\n- Hitch", "- Scales\n- Signs", "- Ebb\n- Flow"))
    assert sorted(made.skills) == ["Bowline", "Ebb", "Flow", "Hitch", "Scales", "Signs"]
