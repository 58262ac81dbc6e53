"""What was computed once stays, within bounds."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from nexus.lru_cache import LRUCache


def lengths(words: list[str]) -> Mapping[str, int]:
    return {word: len(word) for word in words}


def test_a_value_is_computed_once_while_it_stays() -> None:
    computed: list[str] = []

    def compute(words: list[str]) -> Mapping[str, int]:
        computed.extend(words)
        return lengths(words)

    cache: LRUCache[str, int] = LRUCache(2)
    for words in (["a", "bb"], ["bb", "a"], ["ccc"], ["a"], ["bb"]):
        assert cache.get_all(words, compute) == lengths(words)
    # "ccc" took the place of "bb", which was asked for longest ago.
    assert computed == ["a", "bb", "ccc", "bb"]


def test_what_stays_is_bounded_by_its_size_if_there_is_one() -> None:
    computed: list[str] = []

    def compute(words: list[str]) -> Mapping[str, int]:
        computed.extend(words)
        return lengths(words)

    cache: LRUCache[str, int] = LRUCache(10, size=lambda length: length)
    long, short = "x" * 9, "y" * 3
    cache.get_all([short], compute)
    cache.get_all([long], compute)
    cache.get_all([long], compute)
    cache.get_all([short], compute)
    assert computed == [short, long, short]


def test_one_value_beyond_the_bound_is_returned_but_does_not_stay() -> None:
    cache: LRUCache[str, int] = LRUCache(5, size=lambda length: length)
    assert cache.get_all(["x" * 6], lengths) == {"x" * 6: 6}
    assert cache.get_all(["y"], lengths) == {"y": 1}


def test_one_key_is_computed_once_while_its_value_is_kept() -> None:
    cache: LRUCache[str, int] = LRUCache(1)
    computed: list[str] = []

    def length(word: str) -> int:
        computed.append(word)
        return len(word)

    words = ("a", "a", "bb", "a")
    assert [cache.get(word, partial(length, word)) for word in words] == [1, 1, 2, 1]
    assert computed == ["a", "bb", "a"]
