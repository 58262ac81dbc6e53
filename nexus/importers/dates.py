"""Dates in titles and headings: ``2031-05-02 — Fog``, ``Fog (May 2031)``, ``## 2 May 2031``."""

from __future__ import annotations

import re

from nexus.content.dates import MONTHS, likely_date
from nexus.content.documents import PartialDate

_MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]{{0,6}}"
# "2022.3" is a version.
DATE = (
    r"(?:(?!\d{4}\.\d+(?![.\d]))[\d./-]{6,10}"
    rf"|(?:\d{{1,2}}\.? )?{_MONTH}\.?(?: \d{{1,2}},)? \d{{4}})"
)
_SIGN = r"[)\]]?[*_]{0,2}(?:\s*[:|·–—]|\s+-)[*_]{0,2}"
# Before a blank alone, "May 2031" is a part of what follows.
_OPENS = re.compile(
    rf"[(\[*_]{{0,3}}(?:(?P<date>{DATE}){_SIGN}|(?P<day>\d{{4}}-\d\d-\d\d)[)\]*_]{{0,3}})\s+"
    rf"(?=\w)(?!present\b|{DATE})",
    re.IGNORECASE,
)
_CLOSES = re.compile(rf"(?:\s[(\[]|[,:]\s|\s[–—|·-]\s|^)(?P<date>{DATE})[)\]]?$", re.IGNORECASE)
# "Pilot, Jan 2031 - Mar 2031", "Pilot (5 - 7 May 2031)" tell when something began as well.
_BEGAN = re.compile(rf"[(\[][^)\]]*$|\b(?:(?:19|20)\d\d(?:-\d\d){{0,2}}|{_MONTH}\.?)$")


def opening_date(told: str) -> tuple[int, PartialDate | None]:
    """The number of signs that the date at the start of ``told`` takes, and that date, if any."""
    found = _OPENS.match(told)
    date = _dated(found["date"] or found["day"]) if found else None
    return (found.end(), date) if found and date else (0, None)


def dated(title: str) -> tuple[str, PartialDate | None]:
    """``title`` without the date that it begins or ends with, and that date, if any."""
    end, date = opening_date(title)
    if date:
        return title[end:], date
    found = _CLOSES.search(title)
    date = _dated(found["date"]) if found else None
    left = title[: found.start()] if found else title
    return (left, date) if date and not _BEGAN.search(left) else (title, None)


_FACT = re.compile(rf"^\W*(?:date|when)\W+(?P<date>{DATE})\W*$", re.IGNORECASE | re.MULTILINE)


def date_among(facts: str) -> PartialDate | None:
    """The date in lines or rows such as ``Date: 2 May 2031``, if any."""
    found = _FACT.search(facts)
    return _dated(found["date"]) if found else None


def _dated(told: str) -> PartialDate | None:
    """The date ``told``, unless it is a year alone: that may as well be part of a name."""
    date = likely_date(told)
    return date if date and date.month else None
