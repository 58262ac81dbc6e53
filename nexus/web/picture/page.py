"""The picture of the portfolio as its drawing prints it: whose it is, and the evidence map.

All lengths are pixels of the picture, counted from its left upper corner. Texts are measured
by the widest of the fonts that are asked for, so no other one overflows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from sqlalchemy.orm import Session

from nexus.content.kinds import Kind
from nexus.numbers import counted
from nexus.queries.evidence_map import Column, EvidenceMap, Mark, Row, evidence_map
from nexus.queries.filters import Filter
from nexus.queries.profile import profile
from nexus.queries.selection import selection
from nexus.queries.technologies import TechnologyFacts
from nexus.web.dashboard.map_lit import lit_marks
from nexus.web.dashboard.map_marks import ROWS_AT_FIRST
from nexus.web.picture.lettering import cut, set_in_lines

WIDTH, HEIGHT = 1200, 630
"""What networks ask for: anything smaller is shown as a thumbnail."""

# The map's columns lie between these, its rows between those; names of technologies before them.
_LEFT, _RIGHT, _TOP, _BOTTOM = 370, 1150, 262, 554
_WIDEST_ROW = 48
# A dot, how far two of them stand apart, and how much larger a mark of several is.
_RADIUS, _APART, _SEVERAL = 8.0, 19.0, 1.35
# The least distance between two labels of columns.
_LABEL = 64
# So many characters of a technology and of the owner have room.
_NAME, _OWNER = 21, 60


@dataclass(frozen=True, slots=True)
class DotView:
    """One mark; it is ``faded`` where nothing of it is asked for."""

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
class PicturePage:
    """The whole picture; ``lines`` are the headline's, ``size`` that of its letters."""

    width: int
    height: int
    owner: str
    lines: tuple[str, ...]
    size: int
    rows: tuple[RowView, ...]
    columns: tuple[ColumnHead, ...]
    left: int
    right: int
    top: int
    bottom: float

    @property
    def leading(self) -> float:
        """How far the baselines of two lines of the headline stand apart."""
        return self.size * 1.1

    @property
    def first_line(self) -> float:
        """Where the baseline of the first of them stands, so that the last ends above the map."""
        return _TOP - 60 - (len(self.lines) - 1) * self.leading


def standing_technologies(session: Session) -> dict[str, TechnologyFacts]:
    """Those that have a row in the picture, by slug."""
    rows = evidence_map(session).rows[:ROWS_AT_FIRST]
    return {row.technology.slug: row.technology for row in rows}


def picture_page(session: Session, technology: TechnologyFacts | None = None) -> PicturePage:
    """The picture of the whole portfolio, or of what proves ``technology``.

    That is one of ``standing_technologies``.
    """
    drawn, owner = evidence_map(session), profile(session)
    size, lines = set_in_lines(_told(technology) if technology else owner.headline)
    rows = tuple(_rows(session, drawn, technology))
    return PicturePage(
        width=WIDTH,
        height=HEIGHT,
        owner=cut(owner.name, _OWNER),
        lines=lines,
        size=size,
        rows=rows,
        columns=tuple(_columns(drawn.columns)) if rows else (),
        left=_LEFT,
        right=_RIGHT,
        top=_TOP,
        bottom=rows[-1].y if rows else _TOP,
    )


def _told(technology: TechnologyFacts) -> str:
    return f"{counted(technology.count, 'entry', 'entries')} with {technology.title}"


def _rows(
    session: Session, drawn: EvidenceMap, technology: TechnologyFacts | None
) -> Iterator[RowView]:
    asked = Filter(technologies=(technology.slug,)) if technology else Filter()
    lit = iter(lit_marks(session, asked, selection(session, asked).results))
    shown = drawn.rows[:ROWS_AT_FIRST]
    apart = min(_WIDEST_ROW, (_BOTTOM - _TOP) / max(len(shown) - 1, 1))
    for place, row in enumerate(shown):
        yield RowView(
            title=cut(row.technology.title, _NAME),
            count=f"{row.technology.count:,}",
            y=round(_TOP + place * apart, 1),
            chosen=row.technology == technology,
            dots=tuple(_dots(row, lit)),
        )


def _dots(row: Row, lit: Iterator[str]) -> Iterator[DotView]:
    """The marks of ``row``; ``lit`` has a digit for each mark from its first one on."""
    step = _step(row.cells)
    for middle, cell in zip(_middles(row.cells), row.cells, strict=True):
        apart = min(_APART, step / max(len(cell), 1))
        first = middle - apart * (len(cell) - 1) / 2
        for place, mark in enumerate(cell):
            x = round(first + place * apart, 1)
            yield DotView(mark.kind, x, _radius(mark), faded=next(lit) == "0")


def _radius(mark: Mark) -> float:
    return _RADIUS if mark.count == 1 else round(_RADIUS * _SEVERAL, 1)


def _columns(columns: Sequence[Column]) -> Iterator[ColumnHead]:
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
    return (_RIGHT - _LEFT) / len(columns)


def _middles(columns: Sequence[object]) -> Iterable[float]:
    step = _step(columns)
    return [round(_LEFT + step * (place + 0.5), 1) for place in range(len(columns))]
