from __future__ import annotations

from nexus.index.words.vocabulary import word_rows


def test_a_word_that_no_entry_holds_any_more_is_none_and_the_others_stand_in_order() -> None:
    assert word_rows({"queues": 2, "gone": 0, "caching": 1}, "") == [
        {"word": "caching", "stem": "cach", "entries": 1},
        {"word": "queues", "stem": "queue", "entries": 2},
    ]
