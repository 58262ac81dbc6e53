"""Divides the time that a portfolio spans into a few columns.

Up to fourteen months stay months, up to four years become quarters, up to two dozen years stay
years, and anything longer decades: one mistyped year must not make a hundred columns.

No column says more than the dates do. A bare year covers all of its months, so it never stands in
one of them. A few bare years among other dates have a column of their own, without a month and
before the months of that year: with ``2025`` beside ``2024-12`` and ``2025-02`` the columns are
``Dec 2024``, ``2025``, ``Jan 2025`` and ``Feb 2025``. Where more than a quarter of the entries
give only their year, or one lies before or after the years of all others, no column is shorter
than a year: most months would be empty, as if nothing had happened in them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from nexus.content.dates import MONTHS

_MONTHS_LIMIT = 14
_QUARTERS_LIMIT = 16 * 3
_YEARS_LIMIT = 24 * 12
_YEAR, _DECADE = 12, 120
# At most one entry in this many may give only its year where columns are shorter than a year.
_FEW = 4


@dataclass(frozen=True, slots=True)
class Period:
    """One column: its ``year``, a short ``label`` within that and the ``dates`` that stand in it.

    The label is empty for bare years among months or quarters.
    """

    label: str
    year: int
    dates: frozenset[str]


def periods(entries: Mapping[str, int]) -> list[Period]:
    """The columns for the number of ``entries`` of each date, without a gap; oldest first.

    A date is ``2025-02`` or ``2025``, and empty for entries that have none.
    """
    dates = {date: count for date, count in entries.items() if date}
    if not dates:
        return []
    bare = {date for date in dates if _is_bare(date)}
    if _are_few(bare, dates):
        first, last = _reach(dates.keys() - bare)
        step = _step(last - first + 1)
    else:
        first, last = _reach(dates)
        step = max(_YEAR, _step(last - first + 1))
    return list(_columns(first, last, step, dates))


def _are_few(bare: Collection[str], dates: Mapping[str, int]) -> bool:
    """Whether the ``bare`` years among ``dates`` can stand beside the months of the others."""
    if sum(dates[year] for year in bare) * _FEW > sum(dates.values()):
        return False
    first, last = _reach(dates.keys() - bare)
    return all(first // _YEAR <= int(year) <= last // _YEAR for year in bare)


def _reach(dates: Collection[str]) -> tuple[int, int]:
    """The first and the last month of ``dates``, counted since the year 0."""
    last = max(_first_month(date) + (_YEAR - 1 if _is_bare(date) else 0) for date in dates)
    return min(map(_first_month, dates)), last


def _step(span: int) -> int:
    """The months of one column, where all of them are ``span`` months."""
    for limit, step in ((_MONTHS_LIMIT, 1), (_QUARTERS_LIMIT, 3), (_YEARS_LIMIT, _YEAR)):
        if span <= limit:
            return step
    return _DECADE


def _columns(first: int, last: int, step: int, dates: Collection[str]) -> Iterator[Period]:
    before = None
    for start in range(first - first % step, last + 1, step):
        year = start // _YEAR
        within = {date for date in dates if start <= _first_month(date) < start + step}
        if step < _YEAR:
            within = {date for date in within if not _is_bare(date)}
            if year != before and str(year) in dates:
                yield Period("", year, frozenset({str(year)}))
        yield Period(_label(start, step), year, frozenset(within))
        before = year


def _label(start: int, step: int) -> str:
    year, month = divmod(start, _YEAR)
    labels = {1: MONTHS[month], 3: f"Q{month // 3 + 1}", _YEAR: str(year), _DECADE: f"{year}s"}
    return labels[step]


def _is_bare(date: str) -> bool:
    return "-" not in date


def _first_month(date: str) -> int:
    """Months since the year 0; of a bare year, its January."""
    year, _, month = date.partition("-")
    return int(year) * _YEAR + (int(month) - 1 if month else 0)
