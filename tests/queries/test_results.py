"""Cards come from the index once."""

from __future__ import annotations

from sqlalchemy import event

from nexus.queries.results import cards_of, preload_cards
from tests.databases import SqliteDatabase
from tests.portfolios import entry_of, portfolio_of


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
