from __future__ import annotations

from nexus.index.words.vocabulary import GAP, word_rows, words_of_texts
from nexus.words import words_of


def test_a_gap_parts_texts_and_is_no_word() -> None:
    words = words_of_texts("C#", ["Go", "!", "Golang"], "Fast", "Back end", "One.\n\n \nTwo three")
    assert words == ("c#", "go # golang", "fast # back end", "one # two three")
    assert words.all == {"c#", "go", "golang", "fast", "back", "end", "one", "two", "three"}
    assert words_of(f"{GAP} a {GAP}{GAP}") == ["a"]


def test_a_text_without_words_has_no_gap() -> None:
    assert words_of_texts("", [], "", "Tools", "\n") == ("", "", "tools", "")


def test_a_word_that_no_entry_holds_any_more_is_none_and_the_others_stand_in_order() -> None:
    assert word_rows({"queues": 2, "gone": 0, "caching": 1}, "") == [
        {"word": "caching", "stem": "cach", "entries": 1},
        {"word": "queues", "stem": "queue", "entries": 2},
    ]
