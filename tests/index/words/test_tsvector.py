"""Long texts in PostgreSQL: cut so that it can hold them, and no phrase is cut."""

from __future__ import annotations

from collections import Counter
from itertools import chain, pairwise

import pytest

from nexus.index.words.tsvector import parts_of, vector
from nexus.index.words.vocabulary import GAP
from nexus.words import PHRASE_LIMIT

TEXTS = {
    "nothing": [],
    "a few words": ["cache", "the", "cache"],
    "one word again and again": ["cache"] * 2_000,
    "many words": [f"w{number}" for number in range(40_000)],
    "long words": [f"{number:0255}" for number in range(6_000)],
    "many blocks": ["cache", GAP, "the", GAP] * 9_000,
    "a few too many": [*(f"w{number}" for number in range(100)), *["cache"] * 251],
}


def without_gaps(words: list[str]) -> list[str]:
    return [word for word in words if word != GAP]


@pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS)
def test_each_part_is_one_that_postgresql_can_hold(words: list[str]) -> None:
    for part in parts_of(words):
        assert len(part) < 16_384
        assert max(Counter(without_gaps(part)).values(), default=0) < 256
        assert len(vector(part).encode()) < 2**20


@pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS)
def test_whatever_stands_side_by_side_does_so_in_one_of_the_parts(words: list[str]) -> None:
    parts = list(parts_of(words))
    shared = PHRASE_LIMIT - 1
    for part, following in pairwise(parts):
        assert part[-shared:] == following[:shared]
    assert [*parts[0], *chain.from_iterable(part[shared:] for part in parts[1:])] == words


def test_a_vector_tells_the_place_of_each_word() -> None:
    assert vector(["rate", "limit"]) == "'rate':1 'limit':2"
    assert vector(["rate", GAP, "limit"]) == "'rate':1 'limit':3"
