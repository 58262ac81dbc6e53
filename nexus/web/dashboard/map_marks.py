"""The marks of the evidence map: what each says and where it leads."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from nexus.content.addresses import entry_path
from nexus.content.kinds import Kind
from nexus.numbers import counted
from nexus.queries.evidence_map import UNDATED, Column, Mark, Row, evidence_map
from nexus.queries.filters import PAGE_SIZE, Filter
from nexus.queries.held import once_per_index
from nexus.queries.summaries import EntrySummary
from nexus.web.addresses import dashboard_url
from nexus.web.wording import written_date

ROWS_AT_FIRST = 12
# Beside the headline there is room for so many single marks; one with a number takes half
# as much again, and no column is narrower than three.
_BREADTH_BESIDE, _NUMBERED, _COLUMN = 33, 1.5, 2.75
# A mark grows with its count; beyond the last step all look alike.
_STEPS = (1, 4, 9, 24, 64)
_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class MarkView:
    """One dot, or a sized mark with a ``count``; ``key`` is its entry, if it is one.

    A dot leads to its entry. A mark of several leads to all of their kind with that technology, at
    the page on which the newest of them stands.
    """

    kind: Kind
    path: str
    words: str
    key: str
    count: int
    step: int


@once_per_index
def is_crowded(session: Session) -> bool:
    """Whether the whole map is too broad to stand beside the headline."""
    columns = zip(*(row.cells for row in evidence_map(session).rows), strict=True)
    breadths = (max(_COLUMN, *map(_cell_breadth, cells)) for cells in columns)
    return sum(breadths) > _BREADTH_BESIDE


def _cell_breadth(cell: tuple[Mark, ...]) -> float:
    return sum(1 if mark.count == 1 else _NUMBERED for mark in cell)


def mark_views(row: Row, columns: tuple[Column, ...]) -> tuple[tuple[MarkView, ...], ...]:
    """The marks of ``row``, cell by cell."""
    return tuple(
        tuple(_mark(mark, row, column) for mark in cell)
        for cell, column in zip(row.cells, columns, strict=True)
    )


def _mark(mark: Mark, row: Row, column: Column) -> MarkView:
    return _single(mark.kind, mark.newest) if mark.count == 1 else _several(mark, row, column)


def _single(kind: Kind, entry: EntrySummary) -> MarkView:
    when = written_date(entry.date).replace(" ", _NO_BREAK)
    return MarkView(
        kind=kind,
        path=entry_path(kind, entry.slug),
        words=f"{kind.label}: {entry.title}" + (f", {when}" if when else ""),
        key=f"{kind}/{entry.slug}",
        count=1,
        step=0,
    )


def _several(mark: Mark, row: Row, column: Column) -> MarkView:
    kind, fact = mark.kind, row.technology
    # Where the columns are kinds, they say nothing of time.
    when = "" if column.label == kind.plural_label else f", {_period(column)}"
    view = Filter(
        kinds=(kind.value,), technologies=(fact.slug,), page=_newer(mark, row) // PAGE_SIZE + 1
    )
    return MarkView(
        kind=kind,
        # Not to the entry itself: on a large map its address would be a fifth of what is sent.
        path=f"{dashboard_url(view)}#count",
        words=f"{counted(mark.count, kind.value, kind.plural)} with {fact.title}{when}",
        key="",
        count=mark.count,
        step=sum(mark.count >= least for least in _STEPS),
    )


def _period(column: Column) -> str:
    if column == UNDATED:
        return column.label.lower()
    return _NO_BREAK.join(filter(None, (column.label, column.year)))


def _newer(mark: Mark, row: Row) -> int:
    """How many entries of its kind stand before those of ``mark``, where all of ``row`` do."""
    others = (other.ids for cell in row.cells for other in cell if other.kind is mark.kind)
    return sum(ids.rank(mark.ids[0]) for ids in others) - 1
