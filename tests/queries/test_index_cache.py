"""What was read from an index stays, within bounds."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from nexus.queries.index_cache import LRUCache


def lengths(words: list[str]) -> Mapping[str, int]:
    return {word: len(word) for word in words}


def test_a_question_is_asked_once_while_its_answer_stays() -> None:
    asked: list[str] = []

    def answer(words: list[str]) -> Mapping[str, int]:
        asked.extend(words)
        return lengths(words)

    cache: LRUCache[str, int] = LRUCache(2)
    for words in (["a", "bb"], ["bb", "a"], ["ccc"], ["a"], ["bb"]):
        assert cache.get_all(words, answer) == lengths(words)
    # "ccc" took the place of "bb", which was asked for longest ago.
    assert asked == ["a", "bb", "ccc", "bb"]


def test_what_stays_is_bounded_by_its_size_where_that_is_told() -> None:
    asked: list[str] = []

    def answer(words: list[str]) -> Mapping[str, int]:
        asked.extend(words)
        return lengths(words)

    cache: LRUCache[str, int] = LRUCache(10, size=lambda length: length)
    long, short = "x" * 9, "y" * 3
    cache.get_all([short], answer)
    cache.get_all([long], answer)
    cache.get_all([long], answer)
    cache.get_all([short], answer)
    assert asked == [short, long, short]


def test_one_answer_beyond_the_bound_is_given_but_does_not_stay() -> None:
    cache: LRUCache[str, int] = LRUCache(5, size=lambda length: length)
    assert cache.get_all(["x" * 6], lengths) == {"x" * 6: 6}
    assert cache.get_all(["y"], lengths) == {"y": 1}


def test_one_question_is_answered_once_while_its_answer_is_kept() -> None:
    cache: LRUCache[str, int] = LRUCache(1)
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    words = ("a", "a", "bb", "a")
    assert [cache.get(word, partial(length, word)) for word in words] == [1, 1, 2, 1]
    assert asked == ["a", "bb", "a"]
