"""Divides the time that a portfolio spans into a few columns.

Up to fourteen months stay months, up to four years become quarters, up to two dozen years stay
years, and anything longer decades: one mistyped year must not make a hundred columns. A date
that tells only its year stands in that year's first column.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from nexus.content.dates import MONTHS

_MONTHS_LIMIT = 14
_QUARTERS_LIMIT = 16 * 3
_YEARS_LIMIT = 24 * 12
_DECADE = 120


@dataclass(frozen=True, slots=True)
class Period:
    """One column: its short ``label``, its ``year`` and the months (``2025-02``) in it."""

    label: str
    year: int
    months: frozenset[str]


def periods(dates: Iterable[str]) -> list[Period]:
    """The columns for ``dates``, each ``2025-02`` or ``2025``, without a gap; oldest first."""
    written = [date for date in dates if date]
    if not written:
        return []
    first = min(_number(date) for date in written)
    last = max(_number(date) for date in written)
    span = last - first + 1
    step = _step(span)
    starts = range(first - first % step, last + 1, step)
    return [_period(start, step, first, written) for start in starts]


def _step(span: int) -> int:
    """The months of one column, where all of them are ``span`` months."""
    for limit, step in ((_MONTHS_LIMIT, 1), (_QUARTERS_LIMIT, 3), (_YEARS_LIMIT, 12)):
        if span <= limit:
            return step
    return _DECADE


def _period(start: int, step: int, first: int, written: list[str]) -> Period:
    year, month = divmod(start, 12)
    covered = {date for date in written if start <= max(_number(date), first) < start + step}
    labels = {1: MONTHS[month], 3: f"Q{month // 3 + 1}", 12: str(year), _DECADE: f"{year}s"}
    return Period(labels[step], year, frozenset(covered))


def _number(date: str) -> int:
    """Months since the year 0; a bare year counts as its January."""
    year, _, month = date.partition("-")
    return int(year) * 12 + (int(month) - 1 if month else 0)
