from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.queries.search.gist import gist


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("show me what you did with Redis", "Redis"),
        ("How do you deploy, and where?", "deploy"),
        ("C++ or Go?", "C++ Go"),
        ("using node.js at work", "node.js"),
        ('the "show must go on" -work', '"show must go on" -work'),
        ("What's new in caching?!", "new caching"),
        ("What is your biggest challenge?", "challenge"),
        ("what do you do", ""),
        ("", ""),
    ],
)
def test_the_gist_of_a_question_is_what_it_is_about(text: str, about: str) -> None:
    assert gist(text) == about


@given(st.text(max_size=80))
def test_anything_has_a_gist_and_that_has_none_but_itself(text: str) -> None:
    about = gist(text)
    assert len(about) <= len(text) + text.count('"') + 1
    assert gist(about) == about
