"""Which lines are code or a comment, so that nothing in them counts as a heading or a link."""

from __future__ import annotations

import re
from bisect import bisect_right

_OPENING = re.compile(r"(?P<fence>`{3,}|~{3,})[^`\n]*")
_COMMENT = re.compile(r" {0,3}<!--")
_COMMENT_ENDS = re.compile("--!?>")


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


def unparsed_lines(lines: list[str]) -> set[int]:
    """The places in ``lines`` of fenced code and of HTML comments, in which no markdown is read.

    A comment begins at the start of a line; one that never ends is none, as in the markdown
    library. The line where it ends is not among them if text follows.
    """
    code = code_lines(lines)
    if not any("<!--" in line for line in lines):
        return code
    found = set(code)
    begun: int | None = None
    for place, line in enumerate(lines):
        if place in code:
            continue
        at = 0
        if begun is None and (opening := _COMMENT.match(line)):
            begun, at = place, opening.end()
        if begun is not None and (end := _COMMENT_ENDS.search(line, at)):
            is_whole = not line[end.end() :].strip()
            found.update(range(begun, place + is_whole))
            begun = None
    return found


def _end(line: str, place: int, closings: dict[str, list[int]]) -> int | None:
    if line[:3] not in ("```", "~~~"):
        return None
    opening = _OPENING.fullmatch(line)
    ends = closings.get(opening["fence"], []) if opening else []
    after = bisect_right(ends, place)
    return ends[after] if after < len(ends) else None
