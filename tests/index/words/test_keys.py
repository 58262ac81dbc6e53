from __future__ import annotations

from nexus.index.words.keys import keys_of


def test_what_is_kept_has_its_key_and_what_comes_one_that_nobody_had() -> None:
    assert keys_of(4, {0: 7, 2: 3}, [3, 7, 9]) == [7, 10, 3, 11]


def test_where_nothing_was_keys_count_from_nothing() -> None:
    assert keys_of(2, {}, []) == [0, 1]
