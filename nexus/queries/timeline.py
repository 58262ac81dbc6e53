"""Divides the time that a portfolio spans into a few columns.

Up to fourteen months stay months, up to four years become quarters, and anything longer
years. A date that tells only its year stands in that year's first column.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from nexus.content.dates import MONTHS

_MONTHS_LIMIT = 14
_QUARTERS_LIMIT = 16 * 3


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
    step = 1 if span <= _MONTHS_LIMIT else 3 if span <= _QUARTERS_LIMIT else 12
    starts = range(first - first % step, last + 1, step)
    return [_period(start, step, first, written) for start in starts]


def _period(start: int, step: int, first: int, written: list[str]) -> Period:
    year, month = divmod(start, 12)
    covered = {date for date in written if start <= max(_number(date), first) < start + step}
    labels = {1: MONTHS[month], 3: f"Q{month // 3 + 1}", 12: str(year)}
    return Period(labels[step], year, frozenset(covered))


def _number(date: str) -> int:
    """Months since the year 0; a bare year counts as its January."""
    year, _, month = date.partition("-")
    return int(year) * 12 + (int(month) - 1 if month else 0)
