from __future__ import annotations

import pytest

from nexus.queries.search.question import (
    TERMS_LIMIT,
    WORDS_LIMIT,
    Question,
    Term,
    is_plain,
    pieces_of,
    read_question,
    split_last_word,
)


@pytest.mark.parametrize(
    ("text", "required", "excluded"),
    [
        ("cache", [Term(("cache",), prefix=True)], []),
        ("cache ", [Term(("cache",))], []),
        ("Über cache", [Term(("uber",)), Term(("cache",), prefix=True)], []),
        ("ci/cd", [Term(("ci", "cd"), prefix=True)], []),
        ('"work queue"', [Term(("work", "queue"), exact=True)], []),
        ('"work queue', [Term(("work", "queue"), exact=True)], []),
        ("-work queue ", [Term(("queue",))], [Term(("work",))]),
        ("queue -work", [Term(("queue",))], [Term(("work",))]),
        ('-"work queue"', [], [Term(("work", "queue"), exact=True)]),
        ('"" - ?!', [], []),
        ("", [], []),
    ],
)
def test_a_question_is_what_must_and_what_must_not_be_there(
    text: str, required: list[Term], excluded: list[Term]
) -> None:
    assert read_question(text) == Question(tuple(required), tuple(excluded))


def test_only_a_single_word_without_quotes_has_other_forms() -> None:
    told = read_question('cache "cache" ci/cd cache').required
    assert [term.has_forms for term in told] == [True, False, False, True]


def test_of_many_words_the_first_dozen_are_asked_for_of_each_sort() -> None:
    words = [f"w{number}" for number in range(TERMS_LIMIT + 1)]
    told = read_question(" ".join([*words, *(f"-{word}" for word in words)]))
    for terms in (told.required, told.excluded):
        assert [term.words for term in terms] == [(word,) for word in words[:TERMS_LIMIT]]


def test_what_stands_beyond_the_longest_text_is_not_read() -> None:
    text = "a" * (WORDS_LIMIT - 2) + " bc"
    last = read_question(text).required[-1]
    assert last == Term(("b",)), "it was cut, which is not to be unfinished"
    assert pieces_of(text)[-1] == "b"
    assert split_last_word(text)[1] == "b"


@pytest.mark.parametrize(
    ("text", "before", "typed"),
    [
        ("cache", "", "cache"),
        ("work queue, ca", "work queue", "ca"),
        ("work queue ", "work", "queue"),
        ("work -ca", "work -ca", ""),
        ('work "ca', 'work "ca', ""),
        ("", "", ""),
    ],
)
def test_the_word_that_is_being_typed_is_parted_from_those_before_it(
    text: str, before: str, typed: str
) -> None:
    assert split_last_word(text) == (before, typed)


@pytest.mark.parametrize(
    ("text", "plain"),
    [("work queue", True), ("node.js", True), ("", True), ("a -b", False), ('a "b"', False)],
)
def test_words_alone_are_plain(text: str, plain: bool) -> None:
    assert is_plain(text) is plain


def test_pieces_stand_as_they_were_written() -> None:
    assert pieces_of('a,"b c" -d; -"e') == ["a", '"b c"', "-d", '-"e']
