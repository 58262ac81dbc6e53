from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from nexus.content.documents import PartialDate, Portfolio, Profile, Technology
from nexus.queries import summaries as module
from nexus.queries.evidence_map import evidence_map
from tests.portfolios import entry_of

SessionOf = Callable[[Portfolio], Session]


def test_the_entries_of_many_single_marks_are_asked_for_in_pieces(
    session_of: SessionOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", 3)
    names = [f"t{number}" for number in range(8)]
    technologies = tuple(Technology(name, name) for name in names)
    entries = tuple(entry_of(f"Entry {name}", technologies=(name,)) for name in names)
    session = session_of(Portfolio(Profile("Ada", "Engineer"), technologies, entries))
    asked: list[int] = []

    def note(_connection: Any, _cursor: Any, _statement: str, values: Any, *_: Any) -> None:
        asked.append(len(values))

    event.listen(session.get_bind(), "before_cursor_execute", note)
    shown = evidence_map(session)
    event.remove(session.get_bind(), "before_cursor_execute", note)
    titles = [mark.newest.title for row in shown.rows for mark in row.cells[0]]
    assert titles == [entry.title for entry in entries]
    assert asked
    assert max(asked) == 3


def test_the_widest_span_that_dates_may_have_still_makes_a_map(session_of: SessionOf) -> None:
    entries = (
        entry_of("First", technologies=("redis",), date=PartialDate(1900)),
        entry_of("Last", technologies=("redis",), date=PartialDate(2199, 12)),
    )
    shown = evidence_map(
        session_of(Portfolio(Profile("Ada", "Engineer"), (Technology("redis", "Redis"),), entries))
    )
    assert [column.label for column in shown.columns][:2] == ["1900s", "1910s"]
    assert len(shown.columns) == 30
    assert [column.year for column in shown.columns] == [""] * 30
    assert len(shown.rows[0].marks) == 2
