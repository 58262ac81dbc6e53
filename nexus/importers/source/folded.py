"""Folded parts (``<details>``): the level at which their summaries are headings.

A summary is one level below the heading it stands under, as are those of the parts beside it.
Headings inside a part are below its summary, whatever their levels are: pages show them only once
the part is open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nexus.importers.source.fences import lines_with_code

_DEEPEST = 6
# Where no heading stands outside the parts, they are as far down as below a title.
_TITLE = 1
_MARKUP = re.compile(
    r"`[^`\n]{1,200}`|(?P<opens><details)\b|(?P<closes></details)\b|(?P<summary></?)summary\b"
    r"|^(?P<hashes> {0,3}#{1,6})(?=[ \t])|(?P<tag></?h)(?P<level>[1-6])\b",
    re.IGNORECASE,
)
_Markup = re.Match[str]


def with_levels(source: str) -> str:
    """``source`` with summaries as headings of HTML, and the headings in their parts below them."""
    if "<summary" not in source.lower():
        return source
    lines = [*lines_with_code(source)]
    markup = [found for line, code in lines if not code for found in _MARKUP.finditer(line)]
    levels = _levels(markup, [*_own_levels(markup)])
    return "\n".join(
        line if code else _MARKUP.sub(lambda found: _at_level(found, next(levels)), line)
        for line, code in lines
    )


def _at_level(found: _Markup, level: int) -> str:
    if found["hashes"]:
        return found["hashes"].rstrip("#") + "#" * level
    if found["summary"] or found["tag"]:
        return f"{(found['tag'] or found['summary'] + 'h')}{level}"
    return found[0]


def _own_levels(markup: Sequence[_Markup]) -> Iterator[int]:
    """The level of each heading as written; 0 for other markup, and inside summaries."""
    summary = False
    for found in markup:
        summary = found["summary"] == "<" if found["summary"] else summary
        written = found["hashes"].count("#") if found["hashes"] else int(found["level"] or 0)
        yield 0 if summary else written


@dataclass(slots=True)
class _Part:
    """The level of its summary, that of its last heading, and how far down its headings are put."""

    summary: int
    last: int
    down: int = 0


def _levels(markup: Sequence[_Markup], own: Sequence[int]) -> Iterator[int]:
    """The level each heading or summary gets; anything for markup that is neither."""
    inside = _highest_inside(markup, own)
    path = [_Part(_TITLE + 1, max(inside[-1] - 1, 0) if inside[-1] else _TITLE)]
    for at, (found, level) in enumerate(zip(markup, own, strict=True)):
        part = path[-1]
        if found["opens"]:
            summary = min(part.last + 1, _DEEPEST - 1)
            down = max(0, summary + 1 - inside[at]) if inside[at] else 0
            path.append(_Part(summary, summary, down))
        elif found["closes"] and len(path) > 1:
            path.pop()
        elif level:
            part.last = min(level + part.down, _DEEPEST)
        yield part.last if level else part.summary


def _highest_inside(markup: Sequence[_Markup], own: Sequence[int]) -> dict[int, int]:
    """The highest level inside each part, by the place of its tag, and outside all (-1); or 0."""
    highest = {-1: 0}
    path = [-1]
    for at, (found, level) in enumerate(zip(markup, own, strict=True)):
        if found["opens"]:
            path.append(at)
            highest[at] = 0
        elif found["closes"] and len(path) > 1:
            path.pop()
        elif level:
            for part in path[1:] or path:
                highest[part] = min(highest[part] or level, level)
    return highest
