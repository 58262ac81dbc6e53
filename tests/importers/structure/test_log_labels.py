from __future__ import annotations

from tests.importers.importing import imported


def _entry(count: int, name: str, skill: str, rest: str) -> str:
    return (
        f"## Milestone {count}: {name}\n\n_{count} May_\n\n**Technologies used:** Python, Redis\n\n"
        f"**Learned:**\n- {skill}\n- {skill} at night\n\n{rest}\n\n"
        f"**Note to self:** ask about {name} early.\n\n"
    )


LOG = (
    _entry(1, "knots", "Bowline", "**Stuck on:** Nothing really.")
    + _entry(2, "charts", "Tides", "**Stuck on:** The tide came.\n**Unstuck by:** We waited.")
    + _entry(3, "capstone", "Radar", "**Stuck on:** Rain hid it.\n**Unstuck by:** Less gain.")
)


def test_labels_that_come_again_in_each_milestone_are_parts_of_it() -> None:
    made = imported(LOG)
    assert made.technologies == ["Python", "Redis"]
    assert made.skills == [
        f"{name}{at}" for name in ("Bowline", "Tides", "Radar") for at in ("", " at night")
    ]
    assert made.takeaways == [f"Ask about {name} early" for name in ("knots", "charts", "capstone")]


def test_what_was_hard_in_a_milestone_is_a_challenge_with_its_solution() -> None:
    made = imported(LOG)
    assert made.challenges == ["The tide came", "Rain hid it"]
    assert "We waited." in made.body("The tide came")
    assert made.left_out("Nothing really")


def test_the_last_milestone_is_no_list_of_projects() -> None:
    assert imported(LOG).projects == []
