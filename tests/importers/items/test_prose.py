from __future__ import annotations

import pytest

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
    assert imported("## Skills\n\n- First, second and third reef\n- Tides\n").skills == [
        "First, second and third reef",
        "Tides",
    ]


def test_skills_that_a_sentence_names_stand_apart_from_what_is_told_after_it() -> None:
    made = imported(
        "## Concepts\n\nI now understand rope splicing, chart reading, and night watches.\n\n"
        "Before that I took a rope for a rope. It breaks where nobody looks.\n"
    )
    assert made.skills == ["Rope splicing", "Chart reading", "Night watches"]
    assert "It breaks where nobody looks." in made.about


def test_a_single_short_sentence_may_be_what_is_taken_along() -> None:
    made = imported("## Personal takeaways\n\nCalm saves more boats than speed\n")
    assert made.takeaways == ["Calm saves more boats than speed"]


@pytest.mark.parametrize(
    "told",
    [
        "I am glad that it is over.",
        "More of them soon.",
        "This programme was a voyage of its own.",
        "Thanks to everybody on the quay. It was fun.",
        "Read on below:",
    ],
)
def test_a_single_sentence_about_the_time_is_no_takeaway(told: str) -> None:
    made = imported(f"## Personal takeaways\n\n{told}\n")
    assert made.takeaways == []


def test_what_is_recommended_for_future_work_is_no_takeaway() -> None:
    made = imported("## Recommendations for future work\n\nA second mast, and sails for it.\n")
    assert made.takeaways == []


def test_a_remark_that_quotes_somebody_on_a_list_is_none_of_its_items() -> None:
    made = imported(
        "## Takeaways\n\n1. Reef early.\n2. Dry the sails.\n\n> **Hanna:** the second took long.\n"
    )
    assert made.takeaways == ["Reef early", "Dry the sails"]
    assert "took long" in made.about


@pytest.mark.parametrize(
    ("told", "skills"),
    [
        ("I learned about oars, sails and tides.", ["Oars", "Sails", "Tides"]),
        ("Rope work, splicing and steering", ["Rope work", "Splicing", "Steering"]),
        ("Charts, oars and sails, and tides", ["Charts", "Oars and sails", "Tides"]),
        ("REST APIs, Testing and Debugging", ["REST APIs", "Testing and Debugging"]),
        ("Rowing at night, with a lamp at hand and dry feet", []),
    ],
)
def test_the_last_two_skills_of_a_sentence_are_two_without_a_comma(
    told: str, skills: list[str]
) -> None:
    assert imported(f"## What I learned\n\n{told}\n\n## Tools\n\n- Go\n").skills == skills


def test_a_quotation_that_was_struck_out_is_nothing() -> None:
    made = imported("## Skills\n\n> ~~Rowing~~\n\n## Sayings of the crew\n\n> ~~Heave~~\n")
    assert (made.skills, made.about) == ([], "")


def test_short_lines_without_capitals_below_lessons_are_one_lesson_each() -> None:
    made = imported(
        "Tools: Redis, Django\n\nConcepts: Knots, Tides\n\nBest practices:\n"
        "look at the sky before you leave\none rope one job\nkeep the deck dry\n"
    )
    assert made.takeaways == [
        "Look at the sky before you leave",
        "One rope one job",
        "Keep the deck dry",
    ]


def test_a_sentence_without_capitals_on_narrow_lines_is_not_divided() -> None:
    made = imported(
        "Tools: Redis, Django\n\nConcepts: Knots, Tides\n\nBest practices:\n"
        "look at the sky before leaving the\nharbour because whoever does so\nkeeps the deck dry\n"
    )
    assert "Keeps the deck dry" not in made.takeaways


def test_what_is_said_of_a_single_skill_lists_no_others() -> None:
    assert imported("## Skills\n\n- **Knots:** bends, hitches, loops\n").skills == ["Knots"]
    listed = imported("## Skills\n\n- Skills: bends, hitches, loops\n").skills
    assert sorted(listed) == ["Bends", "Hitches", "Loops"]


def test_a_program_may_be_what_a_lesson_is_about() -> None:
    assert imported("## Lesson\n\nA lazy program is the fastest of all.\n").takeaways
    assert not imported("## Lesson\n\nThe program is the fastest of all.\n").takeaways


@pytest.mark.parametrize("heading", ["Key Learnings/Takeaways:", "What I Learned"])
def test_a_paragraph_of_what_was_learned_is_an_entry_for_each_sentence(heading: str) -> None:
    made = imported(
        f"## {heading}\nOn this trip, I learned more about knots and ropes. I also gained more "
        "experience with sails. Additionally, I learned to plan the day by the tides.\n\n"
        "## Tools\n\n- Redis\n"
    )
    assert made.skills + made.takeaways == [
        "On this trip, I learned more about knots and ropes",
        "I also gained more experience with sails",
        "I learned to plan the day by the tides",
    ]


def test_other_prose_about_what_was_learned_stays_on_the_about_page() -> None:
    made = imported("## What I Learned\n\nThe sea is wide. Nobody knows all of its tides.\n")
    assert made.skills == []
    assert "The sea is wide." in made.about


def test_a_paragraph_that_begins_with_what_was_learned_is_an_entry_with_the_rest() -> None:
    made = imported(
        "## What I learned\n\nI learned about the tide gauge. It is read with a small function:\n\n"
        "```js\nread();\n```\n\nWe also learned that lamps go out.\n"
    )
    assert made.skills == ["I learned about the tide gauge", "We also learned that lamps go out"]
    assert "It is read" in made.body("I learned about the tide gauge")
    assert "read();" in made.body("I learned about the tide gauge")


def test_what_a_single_sentence_says_was_learned_is_not_lost_among_the_texts() -> None:
    told = "We learned how to draw tides, how to read charts at night, and how to tie knots."
    assert imported(f"## What we learned\n\n{told}\n").skills == [
        "Draw tides",
        "Read charts at night",
        "Tie knots",
    ]
    made = imported("## Reflections\n\nWe learned that an early rope saves arguments.\n")
    assert made.takeaways == ["We learned that an early rope saves arguments"]
    made = imported("## Key learnings\n\nThe main lesson learnt at sea was to steer as a crew.\n")
    assert made.skills == ["The main lesson learnt at sea was to steer as a crew"]


def test_that_much_was_learned_is_no_entry() -> None:
    assert imported("## What I learned\n\nI learned a lot. The sea is wide.\n").skills == []


def test_bold_names_that_begin_sentences_of_a_paragraph_are_items() -> None:
    made = imported(
        "## What we learned\n\n**Reef early.** The wind grows. **Dry the sails**: they rot, and "
        "**nobody** likes that. **Sleep.** Then sail.\n"
    )
    assert made.skills == ["Reef early", "Dry the sails", "Sleep"]
    assert "likes that" in made.body("Dry the sails")


def test_lines_with_different_emoji_are_items_of_their_own() -> None:
    made = imported("## Key takeaways\n\n✅ Reef early\n✅ Ask first\n❌ Never sail at noon\n")
    assert made.takeaways == ["Reef early", "Ask first", "Never sail at noon"]


@pytest.mark.parametrize("between", [" | ", " · ", "; "])
def test_advice_in_a_row_is_several(between: str) -> None:
    told = between.join(["Reef before you must", "Look up twice", "Write it down"])
    made = imported(f"## Takeaways\n\n{told}\n")
    assert made.takeaways == ["Reef before you must", "Look up twice", "Write it down"]


def test_skills_between_slashes_are_several() -> None:
    made = imported("## Concepts\n\nwatches (short, long) // reefing (early) // splicing\n")
    assert made.skills == ["Watches", "Reefing (early)", "Splicing"]


@pytest.mark.parametrize(
    "row",
    [
        "Watches — Short turns — Splicing",
        "✓ Watches ✓ Short turns ✓ Splicing",
        "Watches / Short turns / Splicing",
    ],
)
def test_names_between_dashes_or_behind_ticks_are_several(row: str) -> None:
    assert imported(f"## Concepts\n\n{row}\n").skills == ["Watches", "Short turns", "Splicing"]
