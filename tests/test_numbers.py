from __future__ import annotations

import pytest

from nexus.numbers import counted


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 files"), (1, "1 file"), (2, "2 files"), (1_000, "1,000 files")]
)
def test_what_is_counted_is_named_in_the_number_it_has(number: int, words: str) -> None:
    assert counted(number, "file") == words


def test_some_words_have_another_plural() -> None:
    assert counted(2, "entry", "entries") == "2 entries"
    assert counted(1, "entry", "entries") == "1 entry"
