"""Which marks of the evidence map are lit, as digits: those that hold a result."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_

from pyroaring import BitMap
from sqlalchemy.orm import Session

from nexus.lru_cache import LRUCache
from nexus.queries.evidence_map import Row, evidence_map
from nexus.queries.filters import Filter, Match
from nexus.queries.index_cache import once_per_index
from nexus.queries.selection import around_technologies, selection
from nexus.queries.sets import sets
from nexus.web.dashboard.map_marks import ROWS_AT_FIRST

# Looking at one mark takes twice as long as adding what one result lights.
_RESULTS_A_MARK = 2
# Some 200 bytes each: the technologies of a portfolio, by themselves and by kind.
_KEPT = 4096


def lit_marks(session: Session, asked: Filter, results: BitMap) -> str:
    """A digit for each mark of the rows that always stand, or of all in the whole map.

    It is 1 where the mark has one of ``results``, those of the canonical filter ``asked``, else 0.
    """
    if asked.whole_map:
        return lit_among(_marks_of_all(session), results)
    return _digits(_lit_by_filter(session, asked, results), len(_marks_at_first(session)))


def lit_among(marks: Sequence[BitMap], results: BitMap) -> str:
    """A digit for each of ``marks``: 1 where it has one of ``results``, else 0."""
    return "".join(["1" if results.intersect(ids) else "0" for ids in marks])


def preload_highlights(session: Session) -> None:
    """Work out what each entry lights; with 100,000 entries that takes a tenth of a second."""
    _lit_by_each(session)


def _lit_by_filter(session: Session, asked: Filter, results: BitMap) -> int:
    """The marks that light up for ``asked``: a number with a binary digit for each mark.

    Several technologies light together what each of them lights, which is quick to look up.
    """
    if asked.words or asked.match is Match.ALL:
        return _lit_by(session, results)
    around = around_technologies(session, asked)
    if around is None:
        return 0
    shares = [around._replace(technologies=(slug,)) for slug in asked.technologies] or [around]
    known = _shares(session).get_all(
        shares,
        lambda missing: {
            share: _lit_by(session, selection(session, share).results) for share in missing
        },
    )
    return reduce(or_, known.values())


def _lit_by(session: Session, results: BitMap) -> int:
    """The marks that ``results`` light up, in the same way."""
    marks = _marks_at_first(session)
    if len(results) > _RESULTS_A_MARK * len(marks):
        return int(lit_among(marks, results) or "0", 2)
    return reduce(or_, map(_lit_by_each(session).__getitem__, results), 0)


def _digits(lit: int, number: int) -> str:
    return format(lit, f"0{number}b") if number else ""


@once_per_index
def _shares(_session: Session) -> LRUCache[Filter, int]:
    return LRUCache(_KEPT)


@once_per_index
def _marks_at_first(session: Session) -> tuple[BitMap, ...]:
    return _marks(evidence_map(session).rows[:ROWS_AT_FIRST])


@once_per_index
def _marks_of_all(session: Session) -> tuple[BitMap, ...]:
    return _marks(evidence_map(session).rows)


@once_per_index
def _lit_by_each(session: Session) -> list[int]:
    """For each entry the marks that it lights, as a number with a binary digit for each mark."""
    marks = _marks_at_first(session)
    lit = [0] * len(sets(session).all)
    for place, ids in enumerate(reversed(marks)):
        for position in ids:
            lit[position] |= 1 << place
    # Most entries light what many others do: each number is kept once.
    alike: dict[int, int] = {}
    return [alike.setdefault(number, number) for number in lit]


def _marks(rows: Sequence[Row]) -> tuple[BitMap, ...]:
    return tuple(ids for row in rows for ids in row.marks)
