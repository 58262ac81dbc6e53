"""Headings that are not marked up, with a line directly below that describes them.

``Steering``, ``Keeping a course in any wind``, and then a list: only the first is a heading.
"""

from __future__ import annotations

from collections.abc import Sequence

from nexus.importers.blocks import Text, spaced
from nexus.importers.structure import headings
from nexus.importers.structure.heading_lines import is_bare_title, is_bold
from nexus.importers.wording import undecorated

_SEVERAL = 2
_LONGEST_NAME, _SHORTEST = 4, 5


def is_described(lines: Sequence[Text]) -> bool:
    """Whether the first of ``lines`` is a heading, and the next says something about it."""
    if len(lines) < _SEVERAL or is_bold(lines[1]) or spaced(lines[1]).endswith(":"):
        return False
    told = undecorated(spaced(lines[1]))
    if is_bold(lines[0]):
        return not headings.read(told).pure
    title = undecorated(spaced(lines[0]))
    short = len(title.split()) <= _LONGEST_NAME and is_bare_title(lines[0])
    return short and len(lines) == _SEVERAL and _describes(told)


def _describes(told: str) -> bool:
    """Whether the words ``told`` are no title: several, most of them in small letters."""
    words = told.split()
    small = sum(word[:1].islower() for word in words)
    return len(words) >= _SHORTEST and small * 2 > len(words)
