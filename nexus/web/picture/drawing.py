"""The evidence map as the picture draws it: rows with their dots, columns, the colours of kinds.

All lengths are pixels of the picture, counted from its left upper corner.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from sqlalchemy.orm import Session

from nexus.content.kinds import Kind
from nexus.queries.evidence_map import Column, EvidenceMap, Mark, Row
from nexus.queries.filters import Filter
from nexus.queries.selection import selection
from nexus.queries.technologies import TechnologyFacts
from nexus.web.dashboard.map_lit import lit_marks
from nexus.web.dashboard.map_marks import ROWS_AT_FIRST
from nexus.web.picture.text_fitting import cut

# The map's columns lie between these, its rows between those; names of technologies before them.
LEFT, RIGHT, TOP, _BOTTOM = 370, 1150, 262, 554
_WIDEST_ROW = 48
# A dot, the gap between two of them, and how much larger a mark of several is.
_RADIUS, _GAP, _SEVERAL = 8.0, 3.0, 1.35
# The width of a letter in the legend, and of what surrounds a word there.
_LETTER, _AROUND = 11, 44
# The least distance between two labels of columns.
_LABEL = 64
# The number of characters of a technology's name that fit.
_NAME = 21


@dataclass(frozen=True, slots=True)
class DotView:
    """One mark; it is ``faded`` if it has none of the entries that are lit."""

    kind: Kind
    x: float
    radius: float
    faded: bool


@dataclass(frozen=True, slots=True)
class RowView:
    """One technology with its marks."""

    title: str
    count: str
    y: float
    chosen: bool
    dots: tuple[DotView, ...]


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """One column; ``label`` and ``year`` are empty where there is no room for them."""

    x: float
    label: str
    year: str


@dataclass(frozen=True, slots=True)
class KindKey:
    """What the colour of ``kind`` means; ``x`` is the middle of its dot."""

    kind: Kind
    x: float


def drawn_rows(
    session: Session, drawn: EvidenceMap, technology: TechnologyFacts | None
) -> Iterator[RowView]:
    """The rows of ``drawn`` that fit; with a ``technology``, what proves it is lit."""
    asked = Filter(technologies=(technology.slug,)) if technology else Filter()
    lit = iter(lit_marks(session, asked, selection(session, asked).results))
    shown = drawn.rows[:ROWS_AT_FIRST]
    apart = min(_WIDEST_ROW, (_BOTTOM - TOP) / max(len(shown) - 1, 1))
    for place, row in enumerate(shown):
        yield RowView(
            title=cut(row.technology.title, _NAME),
            count=f"{row.technology.count:,}",
            y=round(TOP + place * apart, 1),
            chosen=row.technology == technology,
            dots=tuple(_dots(row, lit)),
        )


def _dots(row: Row, lit: Iterator[str]) -> Iterator[DotView]:
    """The marks of ``row``; ``lit`` has a digit for each mark from its first one on."""
    step = _step(row.cells)
    for middle, cell in zip(_middles(row.cells), row.cells, strict=True):
        rooms = [2 * _radius(mark) + _GAP for mark in cell]
        closer = min(1, step / max(sum(rooms), 1))
        x = middle - closer * sum(rooms) / 2
        for mark, room in zip(cell, rooms, strict=True):
            centre = round(x + closer * room / 2, 1)
            yield DotView(mark.kind, centre, _radius(mark), faded=next(lit) == "0")
            x += closer * room


def _radius(mark: Mark) -> float:
    return _RADIUS if mark.count == 1 else round(_RADIUS * _SEVERAL, 1)


def legend_of(kinds: Sequence[Kind]) -> Iterator[KindKey]:
    """The ``kinds`` in a line that ends where the map does."""
    x = RIGHT - sum(map(_key_width, kinds))
    for kind in kinds:
        yield KindKey(kind, x + _RADIUS)
        x += _key_width(kind)


def _key_width(kind: Kind) -> int:
    return _AROUND + _LETTER * len(kind.label)


def drawn_columns(columns: Sequence[Column]) -> Iterator[ColumnHead]:
    """The heads of ``columns``; labels that would touch are left out evenly."""
    every = ceil(_LABEL / _step(columns))
    before = ""
    for place, (x, column) in enumerate(zip(_middles(columns), columns, strict=True)):
        if place % every:
            yield ColumnHead(x, "", "")
            continue
        year = "" if column.year in (before, column.label) else column.year
        before = column.year
        yield ColumnHead(x, column.label, year)


def _step(columns: Sequence[object]) -> float:
    return (RIGHT - LEFT) / len(columns)


def _middles(columns: Sequence[object]) -> Iterable[float]:
    step = _step(columns)
    return [round(LEFT + step * (place + 0.5), 1) for place in range(len(columns))]
