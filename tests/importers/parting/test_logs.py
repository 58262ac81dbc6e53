"""Entries of a diary: labels in bold, each over a topic of its own."""

from __future__ import annotations

import pytest

from tests.importers.importing import imported


def test_what_was_learned_of_one_challenge_is_its_outcome() -> None:
    made = imported(
        "## The anchor\n\n**Problem:** It slipped.\n\n**Solution:** A longer rope.\n\n"
        "**Learned:** Ropes stretch.\n\n**Tools:** Redis, Django\n"
    )
    assert made.skills == []
    assert "Ropes stretch" in made.body(made.challenges[0])


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


def test_weeks_in_bold_above_text_are_headings_and_their_lessons_takeaways() -> None:
    made = imported(
        "**Week 2**\nFirst trips.\n* Problem: fog at sea\n* Solution: a horn\n* Lesson: wait\n\n"
        "**Week 3**\nRead a lot.\n\n"
        "**Week 4**\n* Problem: the mast broke\n* Solution: rope\n* Lesson: look up\n"
    )
    assert made.challenges == ["Fog at sea", "The mast broke"]
    assert made.takeaways == ["Wait", "Look up"]
    assert "## Week 3\n\nRead a lot." in made.about


def test_a_lesson_of_a_challenge_with_a_name_is_its_outcome() -> None:
    made = imported(
        "## Day 1: The fog\n\n**Problem:** no sight\n\n**Solution:** a horn\n\n**Lesson:** wait\n"
    )
    assert made.takeaways == []
    assert made.body(made.challenges[0]).endswith("## Outcome\n\nWait")


def test_months_below_a_heading_without_a_topic_tell_more_than_their_problems() -> None:
    made = imported(
        "## Diary\n### Month 1\nLearned: knots, charts\nProblem: the mast broke\nFix: rope\n"
        "Takeaway: look up\n\n### Month 2\nLearned: lights\nProblem: fog at sea\nFix: a horn\n"
        "Takeaway: wait\n"
    )
    assert made.skills == ["Knots", "Charts", "Lights"]
    assert made.challenges == ["The mast broke", "Fog at sea"]
    assert made.takeaways == ["Look up", "Wait"]


@pytest.mark.parametrize("counter", ["Week", "Weeks 3-"])
def test_a_week_without_a_name_tells_more_than_its_problem_in_paragraphs_too(counter: str) -> None:
    made = imported(
        f"## The log\n\n### {counter}4\n\n**Learned:** Splicing\n\n**Challenge:** It slipped."
        "\n\n**Solution:** A longer rope.\n\n**Takeaway:** Look up.\n\n"
        f"### {counter}6\n\n**Learned:** Lights\n\n**Challenge:** Fog.\n\n**Solution:** A horn."
        "\n\n**Takeaway:** Wait.\n"
    )
    assert made.skills == ["Splicing", "Lights"]
    assert made.challenges == ["It slipped", "Fog"]
    assert made.takeaways == ["Look up", "Wait"]
    assert made.body("It slipped").endswith("A longer rope.")


def test_what_was_learned_before_a_challenge_in_a_week_is_a_skill() -> None:
    weeks = [
        f"### Week {week}\n\n**Learned:** {learned}.\n\n**Challenge:** {issue}.\n\n"
        "**Solution:** We waited.\n\n"
        for week, learned, issue in (
            (1, "Splicing ropes", "The anchor slipped"),
            (2, "Reading charts", "The sail was torn"),
        )
    ]
    made = imported("## Log\n\n" + "".join(weeks))
    assert made.skills == ["Splicing ropes", "Reading charts"]
    assert made.challenges == ["The anchor slipped", "The sail was torn"]
