"""Which lines of plain text may be titles, and whether there is text below them."""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST = 10


def is_title(line: str) -> bool:
    """Whether ``line`` may be a heading."""
    told = line.strip()
    return bool(told) and len(told.split()) <= _LONGEST and told[-1] not in ".!?;,"


def tells(body: Sequence[str]) -> bool:
    """Whether ``body``, the lines below a title, is text and not just the title's wrapped rest."""
    below = "".join(body).lstrip()
    return bool(below) and not (body[0].strip() and below[0].islower())
