"""The structure of a whole text, and in which of its lines no markdown is read."""

from __future__ import annotations

from collections.abc import Iterable

from nexus.content.fences import unparsed_lines
from nexus.content.structure.containers import Container
from nexus.content.structure.lines import CODE
from nexus.content.structure.reading import Reader

_FENCES = ("```", "~~~")
_NO_TEXT = "***"


def structure_of(lines: Iterable[str]) -> Container:
    """The text that consists of ``lines``, in which there are no tabs.

    Fences are read inside containers only. Raises RecursionError where it nests too deep.
    """
    reader = Reader()
    for line in lines:
        reader.take(line)
    return reader.text


def all_unparsed_lines(lines: list[str]) -> set[int]:
    """Those of ``unparsed_lines``, and of fenced code inside lists and quotations."""
    found = unparsed_lines(lines)
    if any(mark in line and line[:3] != mark for line in lines for mark in _FENCES):
        try:
            found |= _code_within(lines, found)
        except RecursionError:
            return found
    return found


def _code_within(lines: list[str], outer: set[int]) -> set[int]:
    reader = Reader()
    told = (_NO_TEXT if place in outer else line for place, line in enumerate(lines))
    return {place for place, line in enumerate(told) if reader.take(line.expandtabs(len(CODE)))}
