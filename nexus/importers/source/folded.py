"""Parts of a page that fold away: how high the headings in and on them stand.

What ``<summary>`` says is over all that its ``<details>`` holds, and below the heading before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nexus.importers.blocks import Block, Heading
from nexus.importers.source.fences import lines_with_code

_TOKEN = re.compile(
    r"<(?P<open>details|summary)\b|</(?P<close>details)\s*>|<h(?P<tag>[1-6])\b"
    r"|^ {0,3}(?P<signs>#{1,6})[ \t]",
    re.IGNORECASE,
)
_LOWEST = 6


@dataclass(slots=True)
class _Fold:
    """A ``<details>``: what it stands below, and the highest heading in it."""

    base: int = 0
    highest: int = _LOWEST + 1
    closed: bool = False


def with_levels(blocks: Sequence[Block], source: str) -> list[Block]:
    """``blocks`` of ``source`` whose headings stand as high as what folds them says."""
    levels = _levels(list(_tokens(source)))
    return [_settled(block, levels) if isinstance(block, Heading) else block for block in blocks]


def _settled(block: Heading, levels: dict[int, int]) -> Heading:
    # What a summary says may begin on the line after it.
    level = levels.get(block.line) or levels.get(-block.line + 1, block.level)
    return Heading(block.line, level, block.text)


def _tokens(source: str) -> Iterator[tuple[int, str, int]]:
    """Each heading, summary and fold: its line, what it is, and a heading's level."""
    if "<details" not in source.casefold():
        return
    for line, (text, code) in enumerate(lines_with_code(source), 1):
        for found in () if code else _TOKEN.finditer(text):
            level = len(found["signs"] or "") or int(found["tag"] or 0)
            kind = (found["open"] or "").casefold() or ("close" if found["close"] else "heading")
            yield line, kind, level


def _levels(tokens: list[tuple[int, str, int]]) -> dict[int, int]:
    """The level of each summary, by its line and by minus that, and of each heading in a fold."""
    folds = iter(_folds(tokens))
    found: dict[int, int] = {}
    path: list[_Fold] = []
    last = 0
    for line, kind, level in tokens:
        while kind == "heading" and path and not path[-1].closed:
            path.pop()  # whoever forgot to end a fold meant it to end here
        if kind == "details":
            path.append(next(folds))
            path[-1].base = last
        elif kind == "close" and path:
            last = path.pop().base
        elif kind == "summary" and path:
            last = min(path[-1].base + 1, _LOWEST)
            found[line] = found[-line] = last
        elif kind == "heading":
            last = _shifted(level, path[-1]) if path else level
            if path:
                found[line] = last
    return found


def _shifted(level: int, fold: _Fold) -> int:
    """``level`` moved down as far as it takes the highest heading in ``fold`` below its summary."""
    return min(level + max(0, fold.base + 2 - fold.highest), _LOWEST)


def _folds(tokens: list[tuple[int, str, int]]) -> list[_Fold]:
    """The folds in order, each with the highest heading in it."""
    found: list[_Fold] = []
    path: list[_Fold] = []
    for _, kind, level in tokens:
        if kind == "details":
            path.append(_Fold())
            found.append(path[-1])
        elif kind == "close" and path:
            path[-1].closed = True
            _hand_on(path)
        elif kind == "heading" and path:
            path[-1].highest = min(path[-1].highest, level)
    while path:
        _hand_on(path)
    return found


def _hand_on(path: list[_Fold]) -> None:
    ended = path.pop()
    if path:
        path[-1].highest = min(path[-1].highest, ended.highest)
