"""Names and dates in words."""

from __future__ import annotations

from collections.abc import Sequence

from nexus.content.dates import read_date
from nexus.index.rows.cards import date_in_words


def listed(names: Sequence[str], conjunction: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    *others, last = names or [""]
    return f"{', '.join(others)} {conjunction} {last}" if others else last


def in_quotes(words: str) -> str:
    """``“words”``; what a visitor put in quotes, at least in part, stays as it was typed."""
    return words if '"' in words else f"“{words}”"


def years(first: str, last: str) -> str:
    """The span of two dates in years: ``2024``, ``2024–2026`` or nothing."""
    start, end = first[:4], last[:4]
    return start if start == end else f"{start}–{end}"


def written_date(date: str) -> str:
    """``2025-02`` as ``Feb 2025``; empty for no date."""
    return date_in_words(read_date(date))
