"""Which lines of markdown are code, so that nothing in them counts as a heading or a link."""

from __future__ import annotations

import re
from bisect import bisect_right

_OPENING = re.compile(r"(?P<fence>`{3,}|~{3,})[^`\n]*")


def code_lines(lines: list[str]) -> set[int]:
    """The places in ``lines`` of fenced code, its fences included.

    A fence begins at the start of a line and ends at the same run of characters alone on a
    line; one that never ends is not a fence, as in the markdown library.
    """
    closings: dict[str, list[int]] = {}
    for place, line in enumerate(lines):
        if line[:3] in ("```", "~~~"):
            closings.setdefault(line.rstrip(" "), []).append(place)
    found: set[int] = set()
    place = 0
    while closings and place < len(lines):
        end = _end(lines[place], place, closings)
        if end is not None:
            found.update(range(place, end + 1))
            place = end
        place += 1
    return found


def _end(line: str, place: int, closings: dict[str, list[int]]) -> int | None:
    if line[:3] not in ("```", "~~~"):
        return None
    opening = _OPENING.fullmatch(line)
    ends = closings.get(opening["fence"], []) if opening else []
    after = bisect_right(ends, place)
    return ends[after] if after < len(ends) else None
