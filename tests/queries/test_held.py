"""What was read from an index stays, within bounds."""

from __future__ import annotations

from collections.abc import Mapping

from nexus.queries.held import Recent


def lengths(words: list[str]) -> Mapping[str, int]:
    return {word: len(word) for word in words}


def test_a_question_is_asked_once_while_its_answer_stays() -> None:
    asked: list[str] = []

    def answer(words: list[str]) -> Mapping[str, int]:
        asked.extend(words)
        return lengths(words)

    recent: Recent[str, int] = Recent(2)
    for words in (["a", "bb"], ["bb", "a"], ["ccc"], ["a"], ["bb"]):
        assert recent.get_all(words, answer) == lengths(words)
    # "ccc" took the place of "bb", which was asked for longest ago.
    assert asked == ["a", "bb", "ccc", "bb"]


def test_what_stays_is_bounded_by_its_size_where_that_is_told() -> None:
    asked: list[str] = []

    def answer(words: list[str]) -> Mapping[str, int]:
        asked.extend(words)
        return lengths(words)

    recent: Recent[str, int] = Recent(10, size=lambda length: length)
    long, short = "x" * 9, "y" * 3
    recent.get_all([short], answer)
    recent.get_all([long], answer)
    recent.get_all([long], answer)
    recent.get_all([short], answer)
    assert asked == [short, long, short]


def test_one_answer_beyond_the_bound_is_given_but_does_not_stay() -> None:
    recent: Recent[str, int] = Recent(5, size=lambda length: length)
    assert recent.get_all(["x" * 6], lengths) == {"x" * 6: 6}
    assert recent.get_all(["y"], lengths) == {"y": 1}
