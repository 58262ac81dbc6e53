"""Which marks of the evidence map hold a result, as digits in the order of the marks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_

from pyroaring import BitMap
from sqlalchemy.orm import Session

from nexus.queries.evidence_map import Row, evidence_map
from nexus.queries.held import held
from nexus.queries.sets import sets
from nexus.web.map_marks import ROWS_AT_FIRST

# To ask a mark takes as long as to add what one result lights, three times over.
_RESULTS_A_MARK = 3


def lit_marks(session: Session, results: BitMap, *, whole: bool) -> str:
    """A digit for each mark of the rows that always stand, or of all in the ``whole`` map.

    It is 1 where the mark has one of ``results``, else 0.
    """
    marks = _marks_of_all(session) if whole else _marks_at_first(session)
    if whole or len(results) > _RESULTS_A_MARK * len(marks):
        return "".join(["1" if results.intersect(ids) else "0" for ids in marks])
    lit = reduce(or_, map(_lit_by(session).__getitem__, results), 0)
    return format(lit, f"0{len(marks)}b") if marks else ""


@held
def _marks_at_first(session: Session) -> tuple[BitMap, ...]:
    return _marks(evidence_map(session).rows[:ROWS_AT_FIRST])


@held
def _marks_of_all(session: Session) -> tuple[BitMap, ...]:
    return _marks(evidence_map(session).rows)


@held
def _lit_by(session: Session) -> list[int]:
    """For each entry the marks that it lights, as a number with a binary digit for each mark."""
    marks = _marks_at_first(session)
    lit = [0] * len(sets(session).all)
    for place, ids in enumerate(reversed(marks)):
        for position in ids:
            lit[position] |= 1 << place
    return lit


def _marks(rows: Sequence[Row]) -> tuple[BitMap, ...]:
    return tuple(ids for row in rows for ids in row.marks)
