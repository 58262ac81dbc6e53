"""Which lines of plain text may be titles, and whether a text stands below them."""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST = 10


def is_title(line: str) -> bool:
    """Whether a heading may read so."""
    told = line.strip()
    return bool(told) and len(told.split()) <= _LONGEST and told[-1] not in ".!?;,"


def tells(body: Sequence[str]) -> bool:
    """Whether ``body``, the lines below one, is a text, and not only the rest of it, wrapped."""
    below = "".join(body).lstrip()
    return bool(below) and not (body[0].strip() and below[0].islower())
