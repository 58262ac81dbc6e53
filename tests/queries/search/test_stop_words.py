from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.queries.search.stop_words import without_stop_words, without_verbs


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("show me what you did with Redis", "Redis"),
        ("How do you deploy, and where?", "deploy"),
        ("C++ or Go?", "C++ Go"),
        ("Have you used .NET?", ".NET"),
        ("using node.js at work", "node.js"),
        ('the "show must go on" -work', '"show must go on" -work'),
        ("What's new in caching?!", "new caching"),
        ("What is your biggest challenge?", "challenge"),
        ("What challenges did you face with Docker?", "challenges Docker"),
        ("Describe a bug that you encountered", "bug"),
        ("what do you do", ""),
        ("", ""),
    ],
)
def test_a_question_without_its_stop_words_is_what_it_is_about(text: str, about: str) -> None:
    assert without_stop_words(text) == about


def test_the_verbs_of_a_question_are_left_out_by_themselves() -> None:
    assert without_verbs("solve race conditions -build") == "race conditions -build"
    assert without_verbs("learned") == ""


@given(st.text(max_size=80))
def test_what_has_no_stop_words_left_stays_as_it_is(text: str) -> None:
    about = without_stop_words(text)
    assert len(about) <= len(text) + text.count('"') + 1
    assert without_stop_words(about) == about
