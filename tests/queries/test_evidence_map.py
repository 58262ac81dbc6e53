from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from nexus.content.documents import Entry, PartialDate, Portfolio, Profile, Technology
from nexus.content.kinds import Kind
from nexus.queries import summaries as module
from nexus.queries.evidence_map import UNDATED, evidence_map
from tests.portfolios import entry_of, portfolio_of

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


def dated(number: int, month: int, kind: Kind = Kind.SKILL) -> Entry:
    return entry_of(
        f"Of {month} {number}", kind, technologies=("redis",), date=PartialDate(2025, month)
    )


@pytest.mark.parametrize(("columns", "room"), [(4, 8), (5, 3), (9, 3), (10, 2)])
def test_entries_stand_side_by_side_where_there_is_room_and_else_by_kind(
    session_of: SessionOf, columns: int, room: int
) -> None:
    last = dated(0, columns)
    few = [dated(number, 1) for number in range(room)]
    shown = evidence_map(session_of(portfolio_of([*few, last])))
    assert len(shown.columns) == columns
    assert [mark.count for mark in shown.rows[0].cells[0]] == [1] * room
    assert shown.rows[0].is_single
    one_more = dated(room, 1, Kind.PROJECT)
    shown = evidence_map(session_of(portfolio_of([*few, one_more, last])))
    marks = shown.rows[0].cells[0]
    assert {mark.kind: mark.count for mark in marks} == {Kind.SKILL: room, Kind.PROJECT: 1}
    assert not shown.rows[0].is_single
    assert [mark.count for mark in shown.rows[0].cells[-1]] == [1]
    assert [len(ids) for ids in shown.rows[0].marks] == [*(mark.count for mark in marks), 1]


def test_what_has_no_date_stands_in_a_column_of_its_own_at_the_end(session_of: SessionOf) -> None:
    undated = entry_of("Undated", Kind.TAKEAWAY, technologies=("celery",))
    shown = evidence_map(session_of(portfolio_of([undated, dated(0, 1), dated(0, 3)])))
    assert [column.label for column in shown.columns] == ["Jan", "Feb", "Mar", "Undated"]
    assert [column.year for column in shown.columns] == ["2025"] * 3 + [""]
    assert shown.columns[-1] is UNDATED
    assert shown.dated
    assert shown.kinds == (Kind.SKILL, Kind.TAKEAWAY)
    counts = {
        row.technology.slug: [sum(mark.count for mark in cell) for cell in row.cells]
        for row in shown.rows
    }
    assert counts == {"redis": [1, 0, 1, 0], "celery": [0, 0, 0, 1]}
    assert shown.places == {"redis": 0, "celery": 1}


def test_years_without_a_month_are_years_on_the_map_and_never_a_january(
    session_of: SessionOf,
) -> None:
    entries = [
        entry_of("A", technologies=("redis",), date=PartialDate(2024)),
        entry_of("B", technologies=("redis",), date=PartialDate(2025)),
    ]
    shown = evidence_map(session_of(portfolio_of(entries)))
    assert [(column.label, column.year) for column in shown.columns] == [("2024", ""), ("2025", "")]
    beside = [dated(number, 2) for number in range(7)]
    shown = evidence_map(session_of(portfolio_of([entries[1], *beside, dated(0, 3)])))
    assert [(column.label, column.year) for column in shown.columns] == [
        ("", "2025"),
        ("Feb", "2025"),
        ("Mar", "2025"),
    ]
    assert [sum(mark.count for mark in cell) for cell in shown.rows[0].cells] == [1, 7, 1]


def test_what_names_no_technology_is_in_no_row_and_counted(session_of: SessionOf) -> None:
    entries = [
        entry_of("Caching", technologies=("redis", "django")),
        entry_of("Queues", technologies=("redis",)),
        entry_of("Reef early"),
        entry_of("Ask early"),
        entry_of("Hushed", draft=True),
    ]
    assert evidence_map(session_of(portfolio_of(entries))).rowless == 2


def test_where_nothing_is_dated_the_columns_are_the_kinds_that_there_are(
    session_of: SessionOf,
) -> None:
    entries = [
        entry_of("A", Kind.PROJECT, technologies=("redis",)),
        entry_of("B", Kind.SKILL, technologies=("redis",)),
    ]
    shown = evidence_map(session_of(portfolio_of(entries)))
    assert not shown.dated
    assert [column.label for column in shown.columns] == ["Skills", "Projects"]
    assert [[mark.newest.title for mark in cell] for cell in shown.rows[0].cells] == [["B"], ["A"]]
