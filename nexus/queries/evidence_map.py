"""The evidence map: which technology was proved when, and by what.

Rows are technologies, the busiest first; columns are periods, with one for undated
entries at the end, or the kinds where nothing is dated. A cell holds a mark for each of
its entries, or one mark per kind with a count where there are too many to tell apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyroaring import BitMap
from sqlalchemy.orm import Session

from nexus.content.kinds import Kind
from nexus.queries.index_cache import once_per_index
from nexus.queries.sets import NOTHING, Sets, sets, union
from nexus.queries.summaries import EntrySummary, summaries
from nexus.queries.technologies import TechnologyFacts, busiest
from nexus.queries.timeline import Period, periods

# How many marks fit side by side in a cell of a map with that many columns or fewer.
_SINGLES = ((4, 8), (9, 3))
_FEWEST_SINGLES = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """One entry, or several of one kind in one cell; ``newest`` is the newest of them."""

    kind: Kind
    ids: BitMap
    newest: EntrySummary

    @property
    def count(self) -> int:
        """How many entries the mark stands for."""
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class Column:
    """A period, a kind, or the undated entries; ``year`` is empty where it adds nothing.

    ``label`` is empty for entries that give only their year, where others give the month.
    """

    label: str
    year: str = ""


UNDATED = Column("Undated")
"""The last column of a map, if there are entries without a date."""


@dataclass(frozen=True, slots=True)
class Row:
    """One technology and its cells, one per column.

    ``marks`` are the entries of each mark, cell after cell; ``is_single`` says whether each of them
    stands for one entry.
    """

    technology: TechnologyFacts
    cells: tuple[tuple[Mark, ...], ...]
    marks: tuple[BitMap, ...]
    is_single: bool


@dataclass(frozen=True, slots=True)
class EvidenceMap:
    """The whole map; ``dated`` says whether its columns are periods.

    ``places`` are the positions of the rows by the slugs of their technologies. ``rowless`` entries
    name no technology, so they are not in any row.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    places: Mapping[str, int]
    kinds: tuple[Kind, ...]
    dated: bool
    rowless: int


@once_per_index
def evidence_map(session: Session) -> EvidenceMap:
    """The map of the index behind ``session``, made once."""
    held_sets = sets(session)
    columns = _columns(held_sets)
    room = next((room for limit, room in _SINGLES if len(columns) <= limit), _FEWEST_SINGLES)
    grids = [
        (fact, [list(_split(cell, held_sets, room)) for cell in _cells(fact, columns, held_sets)])
        for fact in busiest(session)
    ]
    newest = BitMap(ids[0] for _, grid in grids for cell in grid for _, ids in cell)
    entries = summaries(session, newest)
    rows = [_row(fact, [_marks(cell, entries) for cell in grid]) for fact, grid in grids]
    kinds = tuple(kind for kind in Kind if held_sets.kinds.get(kind.value))
    return EvidenceMap(
        columns=tuple(column for column, _ in columns),
        rows=tuple(rows),
        places={row.technology.slug: place for place, row in enumerate(rows)},
        kinds=kinds,
        dated=any(held_sets.months),
        rowless=len(held_sets.all - union(held_sets.technologies.values())),
    )


def _row(fact: TechnologyFacts, cells: Sequence[tuple[Mark, ...]]) -> Row:
    marks = tuple(mark.ids for cell in cells for mark in cell)
    return Row(
        technology=fact,
        cells=tuple(cells),
        marks=marks,
        is_single=all(len(ids) == 1 for ids in marks),
    )


def _columns(held_sets: Sets) -> list[tuple[Column, BitMap]]:
    months = held_sets.months
    spans = periods({date: len(ids) for date, ids in months.items()})
    if not spans:
        return [
            (Column(kind.plural_label), held_sets.kinds[kind.value])
            for kind in Kind
            if kind.value in held_sets.kinds
        ]
    columns = [
        (Column(span.label, _year_beside(span)), union(months[date] for date in span.dates))
        for span in spans
    ]
    if months.get(""):
        columns.append((UNDATED, months[""]))
    return columns


def _year_beside(span: Period) -> str:
    """The year of a month or quarter; the label of a year or decade already contains it."""
    return "" if span.label.startswith(str(span.year)) else str(span.year)


def _cells(
    fact: TechnologyFacts, columns: Sequence[tuple[Column, BitMap]], held_sets: Sets
) -> Iterator[BitMap]:
    own = held_sets.technologies.get(fact.slug, NOTHING)
    return (own & members for _, members in columns)


def _split(cell: BitMap, held_sets: Sets, room: int) -> Iterator[tuple[Kind, BitMap]]:
    """The marks of one cell: single entries where they are few, else one set per kind."""
    for kind in Kind:
        own = cell & held_sets.kinds.get(kind.value, NOTHING)
        if own and len(cell) <= room:
            yield from ((kind, BitMap([position])) for position in own)
        elif own:
            yield kind, own


def _marks(
    cell: Iterable[tuple[Kind, BitMap]], entries: dict[int, EntrySummary]
) -> tuple[Mark, ...]:
    return tuple(Mark(kind, ids, entries[ids[0]]) for kind, ids in cell)
