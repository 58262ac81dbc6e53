"""Entries of a diary: labels in bold, each over a topic of its own."""

from __future__ import annotations

import pytest

from tests.importers.importing import imported

_ENTRY = (
    "## The first leg\n\n_2 May_\n\n**Technologies used:** Redis, Django\n\n**Learned:**\n"
    "- Reading charts\n- Tying knots\n\n"
    "**Stuck on:** the anchor slipped while we slept.\n**Unstuck by:** a watch, and a longer rope."
    "\n\n**Note to self:** sleep in turns.\n"
)


def test_each_label_of_a_diary_opens_what_it_names() -> None:
    made = imported(_ENTRY)
    assert made.technologies == ["Redis", "Django"]
    assert made.skills == ["Reading charts", "Tying knots"]
    assert made.challenges == ["The anchor slipped while we slept"]
    assert "## Solution\n\nA watch" in made.body("The anchor slipped while we slept")
    assert made.takeaways == ["Sleep in turns"]


@pytest.mark.parametrize(
    ("stuck", "unstuck"),
    [
        ("Stuck", "Unstuck"),
        ("Blocker", "Way out"),
        ("Got stuck on", "How I got unstuck"),
        ("Where I got stuck", "Fix"),
    ],
)
def test_what_held_somebody_up_is_a_challenge_and_what_helped_its_solution(
    stuck: str, unstuck: str
) -> None:
    made = imported(_ENTRY.replace("Stuck on", stuck).replace("Unstuck by", unstuck))
    assert made.challenges == ["The anchor slipped while we slept"]
    assert "## Solution\n\nA watch" in made.body("The anchor slipped while we slept")


@pytest.mark.parametrize(
    "label", ["Reminder to myself", "Rule for next time", "Lesson", "Takeaway", "Note to self"]
)
def test_a_line_to_oneself_is_taken_along(label: str) -> None:
    made = imported(_ENTRY.replace("Note to self", label))
    assert made.takeaways == ["Sleep in turns"]


@pytest.mark.parametrize(
    "told", ["nothing really. Enjoyed it.", "Nothing", "none this week", "No problems at all!"]
)
def test_nothing_is_no_challenge(told: str) -> None:
    made = imported(_ENTRY.replace("the anchor slipped while we slept.", told).split("**Unst")[0])
    assert made.challenges == []
    assert made.left_out(told.rstrip(".!"))


@pytest.mark.parametrize("told", ["nothing I wrote was saved.", "none of the ropes held."])
def test_what_begins_like_nothing_may_be_a_challenge(told: str) -> None:
    made = imported(_ENTRY.replace("the anchor slipped while we slept.", told))
    assert len(made.challenges) == 1


def test_a_paragraph_for_each_label_makes_no_difference() -> None:
    made = imported(_ENTRY.replace("\n**Unstuck", "\n\n**Unstuck"))
    assert made.challenges == ["The anchor slipped while we slept"]
    assert "## Solution\n\nA watch" in made.body("The anchor slipped while we slept")


def test_what_was_learned_of_one_challenge_is_its_outcome() -> None:
    made = imported(
        "## The anchor\n\n**Problem:** It slipped.\n\n**Solution:** A longer rope.\n\n"
        "**Learned:** Ropes stretch.\n\n**Tools:** Redis, Django\n"
    )
    assert made.skills == []
    assert "Ropes stretch" in made.body(made.challenges[0])


def test_several_troubles_of_one_entry_have_their_own_solutions() -> None:
    again = "**Stuck on:** the pump was dry.\n**Unstuck by:** oil.\n\n**Note"
    made = imported(_ENTRY.replace("**Note", again))
    assert made.challenges == ["The anchor slipped while we slept", "The pump was dry"]
    assert "## Solution\n\nOil." in made.body("The pump was dry")


def test_a_week_of_a_diary_is_no_project_though_its_heading_names_one() -> None:
    made = imported(_ENTRY.replace("The first leg", "Week 7: Capstone"))
    assert made.skills == ["Reading charts", "Tying knots"]
    assert made.challenges == ["The anchor slipped while we slept"]
    assert made.takeaways == ["Sleep in turns"]
    assert made.technologies == ["Redis", "Django"]


def test_a_diary_may_be_french() -> None:
    made = imported(
        "## Premier jalon\n\n**Technologies :** Redis, Django\n\n**Appris :**\n- Les cartes\n"
        "- Les marées\n\n**Bloqué sur :** l'ancre a glissé.\n**Débloqué par :** une corde.\n\n"
        "**Note à moi-même :** dormir à tour de rôle.\n"
    )
    assert made.technologies == ["Redis", "Django"]
    assert made.skills == ["Les cartes", "Les marées"]
    assert made.challenges == ["L'ancre a glissé"]
    assert made.takeaways == ["Dormir à tour de rôle"]
