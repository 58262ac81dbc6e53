"""What a word is, and where one begins."""

from __future__ import annotations

import pytest

from nexus.words import spans_of, word_at, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("C++ and C#, not a#b", ["c++", "and", "c#", "not", "a#", "b"]),
        ("Straße, ÉTÉ_2", ["strasse", "ete", "2"]),
        ("日本語 no", ["日", "本", "語", "no"]),
        ("x" * 300, ["x" * 255, "x" * 45]),
        ("?!", []),
    ],
)
def test_a_text_is_cut_into_folded_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize("text", ["redis and c++ (c#), été", "日本a b日c", "a日b"])
def test_a_word_begins_where_the_words_of_its_text_do(text: str) -> None:
    begun = {start: word for start, _, word in spans_of(text)}
    found = {place: word for place in range(len(text)) if (word := word_at(text, place))}
    assert found == {start: text[start : start + len(word)] for start, word in begun.items()}
