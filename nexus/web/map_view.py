"""The evidence map as it is printed: marks with their words, faded or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pyroaring import BitMap

from nexus.content.addresses import entry_path
from nexus.content.kinds import Kind
from nexus.queries.evidence_map import Column, EvidenceMap, Mark, Row
from nexus.queries.filters import Filter
from nexus.web.query_string import dashboard_url
from nexus.web.wording import counted, written_date

ROWS_AT_FIRST = 12
# A mark grows with its count; beyond the last step all look alike.
_STEPS = (1, 4, 9, 24, 64)
# Beside the headline there is room for so many single marks; one with a number takes half
# as much again, and no column is narrower than three.
_BREADTH_BESIDE, _NUMBERED, _COLUMN = 33, 1.5, 2.75


@dataclass(frozen=True, slots=True)
class MarkView:
    """One dot, or a sized mark with a ``count``; ``key`` is its entry, if it is one."""

    kind: Kind
    path: str
    words: str
    key: str
    count: int
    step: int
    faded: bool


@dataclass(frozen=True, slots=True)
class RowView:
    """One technology: the link on its name toggles it in the filter."""

    slug: str
    title: str
    count: int
    url: str
    chosen: bool
    cells: tuple[tuple[MarkView, ...], ...]


@dataclass(frozen=True, slots=True)
class ColumnView:
    """One column's head; ``shows_year`` where a new year begins."""

    label: str
    year: str
    shows_year: bool


@dataclass(frozen=True, slots=True)
class MapView:
    """The map of one view; ``url`` shows all ``total`` rows, or the first again if ``whole``."""

    columns: tuple[ColumnView, ...]
    rows: tuple[RowView, ...]
    total: int
    whole: bool
    url: str
    kinds: tuple[Kind, ...]
    dated: bool
    single: bool
    crowded: bool

    @property
    def folds(self) -> bool:
        """Whether there are rows to fold away."""
        return self.total > ROWS_AT_FIRST


def map_view(drawn: EvidenceMap, asked: Filter, results: BitMap) -> MapView:
    """The map ``drawn`` as it looks with the canonical filter ``asked``.

    Unless the whole map is asked for, the busiest technologies have a row, and those that
    are filtered by: most of a page would be the rows that nobody looks at.
    """
    shown = [
        row
        for place, row in enumerate(drawn.rows)
        if asked.whole_map or place < ROWS_AT_FIRST or row.technology.slug in asked.technologies
    ]
    other = replace(asked, whole_map=not asked.whole_map, page=1, first_page=None)
    return MapView(
        columns=tuple(_column_views(drawn.columns)),
        rows=tuple(_row(row, drawn.columns, asked, results) for row in shown),
        total=len(drawn.rows),
        whole=asked.whole_map,
        url=dashboard_url(other),
        kinds=drawn.kinds,
        dated=drawn.dated,
        single=all(mark.count == 1 for row in shown for cell in row.cells for mark in cell),
        crowded=_breadth(drawn) > _BREADTH_BESIDE,
    )


def _breadth(drawn: EvidenceMap) -> float:
    """How many single marks the columns of the whole map have room for, side by side."""
    columns = zip(*(row.cells for row in drawn.rows), strict=True)
    return sum(max(_COLUMN, *map(_cell_breadth, cells)) for cells in columns)


def _cell_breadth(cell: tuple[Mark, ...]) -> float:
    return sum(1 if mark.count == 1 else _NUMBERED for mark in cell)


def _column_views(columns: tuple[Column, ...]) -> Iterator[ColumnView]:
    before = ""
    for column in columns:
        # Columns that are years already say so themselves.
        fresh = column.year not in (before, column.label)
        yield ColumnView(column.label, column.year, bool(column.year) and fresh)
        before = column.year


def _row(row: Row, columns: tuple[Column, ...], asked: Filter, results: BitMap) -> RowView:
    fact = row.technology
    return RowView(
        slug=fact.slug,
        title=fact.title,
        count=fact.count,
        url=dashboard_url(asked.toggled_technology(fact.slug)),
        chosen=fact.slug in asked.technologies,
        cells=tuple(
            tuple(_mark(mark, row, column, results) for mark in cell)
            for cell, column in zip(row.cells, columns, strict=True)
        ),
    )


def _mark(mark: Mark, row: Row, column: Column, results: BitMap) -> MarkView:
    faded = not mark.ids.intersect(results)
    if mark.entry is not None:
        entry = mark.entry
        when = written_date(entry.date)
        return MarkView(
            kind=mark.kind,
            path=entry_path(mark.kind, entry.slug),
            words=f"{mark.kind.label}: {entry.title}" + (f", {when}" if when else ""),
            key=f"{mark.kind}/{entry.slug}",
            count=1,
            step=0,
            faded=faded,
        )
    kind = mark.kind
    when = " ".join(part for part in (column.label, column.year) if part and part != column.label)
    only = Filter(kinds=(kind.value,), technologies=(row.technology.slug,))
    return MarkView(
        kind=kind,
        path=dashboard_url(only),
        words=f"{counted(mark.count, kind.value, kind.plural)} with {row.technology.title}, "
        f"{when or column.label}",
        key="",
        count=mark.count,
        step=sum(mark.count >= least for least in _STEPS),
        faded=faded,
    )
