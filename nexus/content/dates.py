"""Dates that are as precise as their owner made them: how they are read, and names of months."""

from __future__ import annotations

import re
from datetime import date

from nexus.content.documents import PartialDate

FIRST_YEAR, LAST_YEAR = 1900, 2199
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
EXPECTED = "expected a year, month or day such as 2025, 2025-02 or 2025-02-14"

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LOOSE = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})(?:[-/. ]([0-9]{1,2}))?")


def read_date(text: str) -> PartialDate | None:
    """The date written as ``2025``, ``2025-02`` or ``2025-02-14``, or None if it is none."""
    match = _DATE.fullmatch(text)
    return _checked(match) if match else None


def likely_date(text: str) -> PartialDate | None:
    """The date that a loosely written one (``2025/2/4``) most likely means, or None."""
    match = _LOOSE.match(text)
    return _checked(match) if match else None


def _checked(match: re.Match[str]) -> PartialDate | None:
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return PartialDate(year, month, day)
