from __future__ import annotations

import pytest

from tests.importers.importing import imported

ASKED = (
    ("Which tools did you use?", "Python and Redis."),
    ("Which concepts can you explain?", "Two.\n\n- Knots: they hold.\n- Tides: they turn."),
    ("What was the hardest challenge?", "Problem: Fog at night.\nSolution: A lamp."),
    ("What did you learn at sea? Any lessons?", "A few.\n\n- Reef early.\n- Dry the sails."),
    ("Who taught you?", "A fisherman of eighty."),
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("**Q: {}**\n\n", "A: "),
        ("**Q{n}. {}**\n", "A: "),
        ("### Q: {}\n", "**A:** "),
        ("**Question:** {}\n\n", "**Answer:** "),
        ("Q{n}: {}\n\n", ""),
    ],
)
def test_the_questions_of_an_interview_are_headings(question: str, answer: str) -> None:
    told = (
        f"{question.format(asked, n=n)}{answer}{said}\n\n" for n, (asked, said) in enumerate(ASKED)
    )
    made = imported("".join(told))
    assert made.technologies == ["Python", "Redis"]
    assert made.skills == ["Knots", "Tides"]
    assert made.challenges == ["Fog at night"]
    assert made.takeaways == ["Reef early", "Dry the sails"]
    assert "## Who taught you?\n\nA fisherman of eighty." in made.about


def test_questions_about_trouble_alone_are_challenges() -> None:
    made = imported(
        "## Problems\n\n**Q: Why did the mast break?**\nA: A storm. I tied it.\n\n"
        "**Q: Why was the sail torn?**\nA: It was old. I sewed it.\n\n"
        "**Q: What problem was the worst?**\nA: Fog. I lit a lamp.\n"
    )
    assert len(made.challenges) == 3


def test_what_the_users_of_an_app_ask_is_no_record() -> None:
    made = imported(
        "An app for boats.\n\n## Lessons\n\n- Ask early\n- Rest\n\n## FAQ\n\n"
        "**Q: What skills do I need?**\n\nA: Python.\n\n"
        "**Q: What problems does it solve?**\n\nA: Fog.\n\n**Q: Is it free?**\n\nA: Yes.\n"
    )
    assert (made.skills, made.challenges) == ([], [])
    assert "What skills" not in made.about


def test_the_quarters_of_a_year_ask_nothing() -> None:
    made = imported(
        "Q1: I learned how Docker works.\n\nQ2: The main challenge was fog.\n\n"
        "Q3: Best practices came next.\n\nQ4: Rest.\n"
    )
    assert "Q3: Best practices came next." in made.about
    assert made.technologies == ["Docker"]
