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


def test_labels_alone_above_lists_are_parts_of_their_week() -> None:
    made = imported(
        "".join(
            f"## Week {n}: Sailing\n\n**Key learnings:**\n- Rope {n}\n- Knot {n}\n\n"
            f"**Challenges:**\n- Fog {n}\n\n**Takeaways:**\n- Ask {n} early\n\n"
            for n in (1, 2, 3)
        )
    )
    assert made.skills == ["Rope 1", "Knot 1", "Rope 2", "Knot 2", "Rope 3", "Knot 3"]
    assert made.challenges == ["Fog 1", "Fog 2", "Fog 3"]
    assert made.takeaways == ["Ask 1 early", "Ask 2 early", "Ask 3 early"]


def test_topics_beside_a_problem_of_the_same_day_were_learned() -> None:
    made = imported(
        "".join(
            f"## Day {n}: Sailing\n\n**Topics:** rope {n}, knot {n}\n\n"
            f"**Problem:** fog {n} came\n\n**Solution:** lit a lamp\n\n"
            for n in (1, 2, 3)
        )
    )
    assert made.skills == ["Rope 1", "Knot 1", "Rope 2", "Knot 2", "Rope 3", "Knot 3"]
    assert made.challenges == ["Fog 1 came", "Fog 2 came", "Fog 3 came"]


def test_the_report_calls_such_parts_by_their_labels_alone() -> None:
    told = {each.title for each in imported(LOG).report.sections}
    assert {"Technologies used", "Learned", "Note to self"} <= told
    assert not any(title.endswith(":") for title in told)
