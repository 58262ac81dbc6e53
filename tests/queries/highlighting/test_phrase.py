from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nexus.folding import fold
from nexus.queries.highlighting.phrase import Phrase
from nexus.words import words_of


def texts(phrase: Phrase, text: str) -> list[str]:
    folded = fold(text)
    return [folded[begun:ended] for begun, ended in phrase.spans(folded)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Node.js streams", ["node.js"]),
        ("a node / js, and NODE-JS", ["node / js", "node-js"]),
        ("node_js", ["node_js"]),
        ("js node", []),
        ("node of js", []),
        ("node.jsx", []),
        ("anode.js", []),
        ("node++.js", []),
        ("node js#", []),
        ("node\0js", []),
        ("node.\njs", []),
        ("node node.js", ["node.js"]),
        ("", []),
    ],
)
def test_words_are_found_side_by_side_and_whole(text: str, found: list[str]) -> None:
    assert texts(Phrase(("node", "js")), text) == found


def test_only_the_last_word_may_be_unfinished() -> None:
    begun = Phrase(("rate", "lim"), unfinished=True)
    assert texts(begun, "a rate limit, rates limit, rate lim, rate of") == [
        "rate limit",
        "rate lim",
    ]
    assert texts(Phrase(("ra", "limit"), unfinished=True), "rate limit") == []


def test_characters_of_a_script_without_spaces_are_words() -> None:
    assert texts(Phrase(("数", "据", "库")), "使用数据库, 数学, 数据") == ["数据库"]
    assert texts(Phrase(("c++", "数")), "c++数") == ["c++数"]
    assert texts(Phrase(tuple(words_of("ソ・フト"))), "ソ・フト、ソフト") == ["ソ・フト", "ソフト"]


WORDS = ["a", "ab", "b", "ba", "bab", "数", "据", "a++", "b#", "b++", "e"]


@example("a abab ab", ["a", "ab"], False)
@example("b ab ab", ["b", "ab"], True)
@given(
    text=st.lists(st.sampled_from([*WORDS, *"ab+#. \n_é"]), max_size=30).map("".join),
    words=st.lists(st.sampled_from(WORDS), min_size=2, max_size=3),
    unfinished=st.booleans(),
)
def test_a_phrase_is_found_where_the_words_of_a_line_follow_each_other(
    text: str, words: list[str], unfinished: bool
) -> None:
    def follow(there: list[str]) -> bool:
        *whole, last = there
        is_last = last.startswith(words[-1]) if unfinished else last == words[-1]
        return whole == words[:-1] and is_last

    own = [words_of(line) for line in text.split("\n")]
    size = len(words)
    expected = sum(
        follow(line[at : at + size]) for line in own for at in range(len(line) - size + 1)
    )
    assert len(texts(Phrase(tuple(words), unfinished), text)) == expected
