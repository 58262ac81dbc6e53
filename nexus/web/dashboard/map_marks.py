"""The marks of the evidence map: what each says and where it leads."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from nexus.content.addresses import entry_path
from nexus.content.kinds import Kind
from nexus.numbers import counted
from nexus.queries.evidence_map import UNDATED, Column, Mark, Row, evidence_map
from nexus.queries.filters import PAGE_SIZE, Filter
from nexus.queries.index_cache import once_per_index
from nexus.queries.summaries import EntrySummary
from nexus.web.addresses import dashboard_url
from nexus.web.wording import written_date

ROWS_AT_FIRST = 12
# This many single marks fit beside the headline; one with a number takes half as much again, and no
# column is narrower than three.
_BREADTH_BESIDE, _NUMBERED, _COLUMN = 33, 1.5, 2.75
# A mark grows with its count; beyond the last step all look alike.
_STEPS = (1, 4, 9, 24, 64)
_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class MarkView:
    """One dot, or a sized mark with a ``count``; ``key`` is its entry, if it is one.

    A dot leads to its entry. A mark of several leads to all of their kind with that technology, at
    the page on which the newest of them stands. The Tab key stops at one mark of the whole map.
    """

    kind: Kind
    path: str
    words: str
    key: str
    count: int
    step: int
    is_tab_stop: bool = False

    @property
    def is_several(self) -> bool:
        """Whether it stands for more than one entry."""
        return self.count > 1


@once_per_index
def is_crowded(session: Session) -> bool:
    """Whether the whole map is too broad to stand beside the headline."""
    columns = zip(*(row.cells for row in evidence_map(session).rows), strict=True)
    breadths = (max(_COLUMN, *map(_cell_breadth, cells)) for cells in columns)
    return sum(breadths) > _BREADTH_BESIDE


def _cell_breadth(cell: tuple[Mark, ...]) -> float:
    return sum(1 if mark.count == 1 else _NUMBERED for mark in cell)


def mark_views(
    row: Row, columns: tuple[Column, ...], *, has_tab_stop: bool = False
) -> list[list[MarkView]]:
    """The marks of ``row``, cell by cell; with ``has_tab_stop`` the first is where Tab stops."""
    views = [
        [_mark(mark, row, column) for mark in cell]
        for cell, column in zip(row.cells, columns, strict=True)
    ]
    if has_tab_stop:
        cell = next(filter(None, views))
        cell[0] = replace(cell[0], is_tab_stop=True)
    return views


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
    kind, slug = mark.kind, row.technology.slug
    alike = [other for cell in row.cells for other in cell if other.kind is kind]
    # How many of the entries that the link shows come before the newest of this mark.
    newer = sum(other.ids.rank(mark.ids[0]) for other in alike) - 1
    view = Filter(kinds=(kind.value,), technologies=(slug,), page=newer // PAGE_SIZE + 1)
    return MarkView(
        kind=kind,
        # Not to the entry itself: on a large map its address would be a fifth of what is sent.
        path=f"{dashboard_url(view)}#count",
        words=_of_several(mark, sum(other.count for other in alike), row, column),
        key="",
        count=mark.count,
        step=sum(mark.count >= least for least in _STEPS),
    )


def _of_several(mark: Mark, total: int, row: Row, column: Column) -> str:
    """The words for a ``mark`` of several: ``All 6 skills with Redis; 2 of them in Q3 2024``.

    The link shows all ``total`` entries of the kind; the second part is about those of the mark.
    """
    kind = mark.kind
    every = f"{counted(total, kind.value, kind.plural)} with {row.technology.title}"
    # Where the columns are kinds, they say nothing about time.
    if column.label == kind.plural_label:
        return every
    if mark.count == total:
        return f"{every}, all {_when(column)}"
    return f"All {every}; {mark.count:,} of them {_when(column)}"


def _when(column: Column) -> str:
    """``in Q3 2024``, ``in the 2010s``, or ``undated``."""
    if column == UNDATED:
        return column.label.lower()
    article = "the " if column.label.endswith("s") else ""
    return f"in {article}{_NO_BREAK.join(filter(None, (column.label, column.year)))}"
