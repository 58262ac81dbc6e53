"""Headings underlined with signs that markdown takes for something else, as other formats do.

``Storms`` over ``~~~~~~`` would begin code, over ``******`` there would be a mere rule.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LINE = re.compile(r"([~^*\"+#=-])\1{2,120}[ \t]*")
# Markdown reads these itself.
_ITS_OWN = "=-"
_FENCE = re.compile(r" {0,3}```")
_TITLE = re.compile(r"(?![-*+>#|=~^.:][ \t]?|\d{1,3}[.)][ \t])\S.{1,100}")


def with_hashes(source: str) -> str:
    """``source`` with markdown's signs before such headings, the lines below them empty.

    Each is as far down as its sign was the first, second, third to stand below a title.
    """
    lines = source.split("\n")
    signs: list[str] = []
    code = bool(_FENCE.match(lines[0]))
    for at in range(1, len(lines)):
        code ^= bool(_FENCE.match(lines[at]))
        if code or not _underlines(lines, at):
            continue
        sign = lines[at][0]
        if sign not in signs:
            signs.append(sign)
        if sign not in _ITS_OWN:
            level = min(signs.index(sign) + 1, 6)
            lines[at - 1 : at + 1] = [f"{'#' * level} {lines[at - 1]}", ""]
    return "\n".join(lines)


def _underlines(lines: Sequence[str], at: int) -> bool:
    """Whether the line ``at`` is as long as the title above it, and these two stand alone."""
    line, title = lines[at].rstrip(), lines[at - 1].rstrip()
    if not _LINE.fullmatch(line) or abs(len(line) - len(title)) > 1 or not _TITLE.fullmatch(title):
        return False
    # Code may begin straight below the signs that open it.
    closed = line[0] != "~" or not "".join(lines[at + 1 : at + 2]).strip()
    return closed and (at == 1 or not lines[at - 2].strip())
