"""Numbers in words."""

from __future__ import annotations


def counted(number: int, one: str, several: str = "") -> str:
    """``1 entry``, ``2 entries``, ``1,000 entries``; the plural is ``one`` + "s" unless given."""
    return f"{number:,} {one if number == 1 else several or f'{one}s'}"
