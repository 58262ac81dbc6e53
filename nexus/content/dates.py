"""Reads dates that are as precise as their owner wrote them, and names the months."""

from __future__ import annotations

import re
from datetime import date

from nexus.content.documents import PartialDate

FIRST_YEAR, LAST_YEAR = 1900, 2199
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
EXPECTED = "expected a year, month or day such as 2025, 2025-02 or 2025-02-14"

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_NAMED = re.compile(
    r"(?:(?P<day>[0-9]{1,2})\.? )?"
    rf"(?P<month>{'|'.join(MONTHS)})[a-z]*\.?"
    r"(?: (?P<of>[0-9]{1,2}),)? (?P<year>[0-9]{4})",
    re.ASCII | re.IGNORECASE,
)
# Only with full stops is it certain that the day comes first.
_DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})\.(?P<year>[0-9]{4})")
_MONTH_FIRST = re.compile(r"(?P<month>[0-9]{1,2})[-/.](?P<year>[0-9]{4})")
_UNPARTED = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_LOOSE = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})(?![0-9])(?:[-/. ]([0-9]{1,2})(?![0-9]))?")


def read_date(text: str) -> PartialDate | None:
    """The date written as ``2025``, ``2025-02`` or ``2025-02-14``; None if it is not a date."""
    match = _DATE.fullmatch(text)
    return _checked(*match.groups()) if match else None


def likely_date(text: str) -> PartialDate | None:
    """What a loosely written date (``2025/2/4``, ``4.2.2025``, ``Feb 2025``) means, or None."""
    if match := _NAMED.fullmatch(text):
        month = str(MONTHS.index(match["month"].capitalize()) + 1)
        return _checked(match["year"], month, match["day"] or match["of"])
    if match := _DAY_FIRST.fullmatch(text):
        return _checked(match["year"], match["month"], match["day"])
    if match := _MONTH_FIRST.fullmatch(text):
        return _checked(match["year"], match["month"], None)
    match = _UNPARTED.fullmatch(text) or _LOOSE.match(text)
    return _checked(*match.groups()) if match else None


def _checked(*written: str | None) -> PartialDate | None:
    year, month, day = (int(part) if part else None for part in written)
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return PartialDate(year, month, day)
