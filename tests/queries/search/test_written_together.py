from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from nexus.content.documents import PartialDate, Portfolio
from nexus.queries.filters import Filter
from nexus.queries.results import results
from nexus.queries.search.hits import search
from nexus.queries.selection import selection
from nexus.words import words_of
from tests.portfolios import entry_of, portfolio_of

ENTRIES = {
    "Backend": "Fast, with an API of its own, and no end in sight.",
    "FastAPI": "Typed.",
    "Shop": "Written in FastAPI; a frontend, websockets.",
    "Back doors": "At the end.",
    "Queues": "Quick.",
}
PIECES = "back end backend front frontend fast api fastapi web sockets an".split()


@pytest.fixture(scope="module")
def session(shared_session_of: Callable[[Portfolio], Session]) -> Session:
    entries = [entry_of(title, body=body) for title, body in ENTRIES.items()]
    return shared_session_of(portfolio_of(entries))


def found(session: Session, words: str) -> set[str]:
    asked = Filter(words=words)
    cards = results(session, asked, selection(session, asked)).cards
    return {card.title for card in cards}


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ("fast api", {"FastAPI", "Shop", "Backend"}),
        ("fast-api", {"FastAPI", "Shop"}),
        ("back end", {"Backend", "Back doors"}),
        ("back-end", {"Backend"}),
        ("web socket", {"Shop"}),
        ("front/end", {"Shop"}),
        ("front end web sockets", {"Shop"}),
        ("fast api typed", {"FastAPI"}),
        ("shop fast api", {"Shop"}),
    ],
)
def test_words_side_by_side_find_what_has_them_as_one(
    session: Session, asked: str, titles: set[str]
) -> None:
    assert found(session, asked) == titles


def test_an_excluded_name_in_two_spellings_is_excluded_in_both(session: Session) -> None:
    assert found(session, "end -back-end") == {"Back doors"}


@pytest.mark.parametrize("asked", ['"front end"', '"fast" api typed', "api fast typed"])
def test_words_in_quotes_or_in_another_order_are_not_joined(session: Session, asked: str) -> None:
    assert found(session, asked) == set()


def test_the_word_that_two_make_is_highlighted(session: Session) -> None:
    highlighter = search(session, "fast api").highlighter
    assert highlighter.spans("in fastapi, fast") == [(3, 10), (12, 16)]
    assert highlighter.numbers(["fastapi"]) == {0, 1}


def test_a_title_of_one_word_counts_like_one_of_both(
    session_of: Callable[[Portfolio], Session],
) -> None:
    older = entry_of("FastAPI", date=PartialDate(2024))
    newer = entry_of("Shop", body="fast api", date=PartialDate(2025))
    asked = Filter(words="fast api")
    session = session_of(portfolio_of([newer, older]))
    cards = results(session, asked, selection(session, asked)).cards
    assert [card.title for card in cards] == ["FastAPI", "Shop"]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4, unique=True))
def test_each_word_stands_alone_or_is_a_part_of_one(session: Session, asked: list[str]) -> None:
    def holds(text: str) -> bool:
        words = {*words_of(text)}
        joined = [at for at, pair in enumerate(pairwise(asked)) if "".join(pair) in words]
        in_one = {*joined, *(at + 1 for at in joined)}
        return all(at in in_one or word in words for at, word in enumerate(asked))

    titles = {title for title, body in ENTRIES.items() if holds(f"{title} {body}")}
    # With the blank after it, the last word is not an unfinished one.
    assert found(session, " ".join(asked) + " ") == titles
