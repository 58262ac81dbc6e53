"""Headings underlined with characters that mean something else in markdown, as in other formats.

``Storms`` over ``~~~~~~`` would begin code, and over ``******`` there would just be a rule. Below
``2. Storms`` any sign makes a rule, since the number begins a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LINE = re.compile(r"([~^*\"+#=-])\1{2,120}[ \t]*")
# Markdown reads these itself, but not below a number.
_ITS_OWN = "=-"
_FENCE = re.compile(r"[ \t]*```+[^`]*$")
_TITLE = re.compile(r"(?![-*+>#|=~^.:][ \t]?)\S.{1,100}")
_NUMBER = re.compile(r"\d{1,3}[.)][ \t]")


def with_hashes(source: str) -> str:
    """``source`` with markdown's markup before such headings, and empty lines below them.

    The first sign to underline a title marks the first level, the next one the second, and so on.
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
        if sign not in _ITS_OWN or _NUMBER.match(lines[at - 1]):
            level = min(signs.index(sign) + 1, 6)
            lines[at - 1 : at + 1] = [f"{'#' * level} {lines[at - 1]}", ""]
    return "\n".join(lines)


def _underlines(lines: Sequence[str], at: int) -> bool:
    """Whether the line ``at`` is as long as the title above it, and the two are set apart."""
    line, title = lines[at].rstrip(), lines[at - 1].rstrip()
    if not _LINE.fullmatch(line) or abs(len(line) - len(title)) > 1 or not _TITLE.fullmatch(title):
        return False
    # Code may begin directly below its fence.
    closed = line[0] != "~" or not "".join(lines[at + 1 : at + 2]).strip()
    return closed and (at == 1 or not lines[at - 2].strip())
