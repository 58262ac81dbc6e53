"""Pages hold what is theirs, in whatever order; cards come from the index once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from nexus.content.documents import PartialDate
from nexus.queries.filters import PAGE_SIZE, Filter, Sort
from nexus.queries.results import cards_of, first_of, preload_cards, results
from nexus.queries.selection import selection
from tests.databases import SqliteDatabase
from tests.portfolios import entry_of, portfolio_of
from tests.queries.naive import naive_order, naive_results

# The titles say nothing of the dates; few name Redis.
MANY = portfolio_of(
    [
        entry_of(
            f"Entry {number * 7 % 300:03}",
            date=PartialDate(2000 + number // 12, number % 12 + 1, None),
            technologies=("redis",) if number % 20 == 0 else (),
        )
        for number in range(300)
    ]
)
ASKED = [
    Filter(),
    Filter(sort=Sort.TITLE),
    Filter(words="entry"),
    Filter(technologies=("redis",)),
    Filter(technologies=("redis",), sort=Sort.TITLE),
]


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with SqliteDatabase().opened(MANY) as session:
        yield session


def keys(session: Session, asked: Filter, *, last_only: bool = False) -> list[str]:
    """The entries that ``asked`` shows; the cards of the tests are their keys."""
    chosen = selection(session, asked)
    return [card.html for card in results(session, asked, chosen, last_only=last_only).cards]


@pytest.mark.parametrize("asked", ASKED)
def test_all_pages_one_after_the_other_hold_each_entry_once_in_its_order(
    session: Session, asked: Filter
) -> None:
    order = naive_order(naive_results(MANY, asked), Sort.NEWEST if asked.words else asked.order)
    found = results(session, asked, selection(session, asked))
    assert (found.total, found.of) == (len(order), 300)
    assert found.pages == (13 if len(order) == 300 else 1)
    pages = [keys(session, asked.at_page(page)) for page in range(1, found.pages + 2)]
    assert [len(page) for page in pages[:-2]] == [PAGE_SIZE] * (found.pages - 1)
    assert list(chain.from_iterable(pages)) == order
    assert pages[-1] == []


@pytest.mark.parametrize("asked", ASKED[:3])
def test_pages_that_are_shown_together_are_those_from_the_first_to_the_last(
    session: Session, asked: Filter
) -> None:
    for first, last in ((1, 2), (3, 3), (9, 11), (12, 13)):
        alone = [keys(session, asked.at_page(page)) for page in range(first, last + 1)]
        together = asked._replace(page=last, first_page=first)
        assert keys(session, together) == list(chain.from_iterable(alone))
        assert keys(session, together, last_only=True) == alone[-1]


@pytest.mark.parametrize("asked", ASKED)
def test_the_first_entries_are_those_of_the_first_page(session: Session, asked: Filter) -> None:
    chosen = selection(session, asked)
    shown = results(session, asked, chosen).cards
    assert first_of(session, asked, chosen, 3) == [card.id for card in shown[:3]]


def test_nothing_found_is_one_page_without_entries(session: Session) -> None:
    asked = Filter(technologies=("cobol",))
    found = results(session, asked, selection(session, asked))
    assert (found.cards, found.total, found.pages) == ((), 0, 1)


def test_what_was_read_ahead_is_not_asked_for_again() -> None:
    portfolio = portfolio_of([entry_of(f"Entry {number}") for number in range(30)])
    with SqliteDatabase().opened(portfolio) as session:
        preload_cards(session)
        asked: list[str] = []
        event.listen(
            session.get_bind(), "before_cursor_execute", lambda *given: asked.append(given[2])
        )
        assert [card.id for card in cards_of(session, [29, 0, 7])] == [29, 0, 7]
        assert asked == []
