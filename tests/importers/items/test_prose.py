from __future__ import annotations

from tests.importers.importing import imported


def test_the_last_of_several_lessons_in_a_paragraph_may_begin_with_and() -> None:
    made = imported(
        "## What I keep\n\nI look at the sky first. I ask before I am lost for a day. "
        "And I have stopped being ashamed of the manual.\n"
    )
    assert made.takeaways == [
        "I look at the sky first",
        "I ask before I am lost for a day",
        "I have stopped being ashamed of the manual",
    ]


def test_lessons_without_capitals_are_told_apart() -> None:
    made = imported("## Takeaways\n\nask early. look at the sky, e.g. at noon. sail late.\n")
    assert made.takeaways == ["Ask early", "Look at the sky, e.g. at noon", "Sail late"]


def test_a_title_has_no_word_that_only_says_it_is_the_last() -> None:
    made = imported("## Takeaways\n\n- Ask early\n- Finally, sleep is part of the voyage\n")
    assert made.takeaways == ["Ask early", "Sleep is part of the voyage"]


def test_skills_that_a_sentence_names_stand_apart_from_what_is_told_after_it() -> None:
    made = imported(
        "## Concepts\n\nI now understand rope splicing, chart reading, and night watches.\n\n"
        "Before that I took a rope for a rope. It breaks where nobody looks.\n"
    )
    assert made.skills == ["Rope splicing", "Chart reading", "Night watches"]
    assert "It breaks where nobody looks." in made.about
