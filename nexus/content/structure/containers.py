"""The parts of a text that hold other parts: lists, quotations, and fences inside them."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field

_SPACES = re.compile(" *")
_QUOTE = re.compile(" {0,3}> ?")
_INDENT = " " * 4


@dataclass(slots=True, eq=False)
class Fence:
    """Fenced code: ``info`` names its language, and its lines lose as many spaces as it has."""

    indent: int
    mark: str
    info: str
    lines: list[str] = field(default_factory=list)

    def ends_at(self, line: str) -> bool:
        """Whether ``line`` is the closing fence."""
        mark = line.strip(" ")
        is_long = len(mark) >= len(self.mark) and not mark.strip(self.mark[0])
        return is_long and not line.startswith(_INDENT)

    def add(self, line: str) -> None:
        """Add a line of code."""
        self.lines.append(line[min(end_of_spaces(line, 0), self.indent) :])

    def __str__(self) -> str:
        return "\n".join([f"{self.mark}{self.info}", *self.lines, self.mark])


@dataclass(slots=True, eq=False)
class Container:
    """Lines of text, and what is inside them; the outermost one is the whole text."""

    parts: list[str | Fence | List | Container] = field(default_factory=list)

    def goes_on(self, _line: str, at: int) -> int | None:
        """Where its content begins in ``_line``, at or after ``at``; None if the line ends it."""
        return at

    def __str__(self) -> str:
        return "\n".join(map(str, self.parts))


@dataclass(slots=True, eq=False)
class Quotation(Container):
    """Lines that begin with ``>``."""

    def goes_on(self, line: str, at: int) -> int | None:
        """Behind the mark."""
        mark = _QUOTE.match(line, at)
        return mark.end() if mark else None

    def __str__(self) -> str:
        return "\n".join(f"> {line}" for line in Container.__str__(self).split("\n"))


@dataclass(slots=True, eq=False)
class Indented(Container):
    """Lines that begin with spaces: ``indent`` of them, or four, which are always enough.

    They always were here, while GitHub wants five below ``100.``, for example.
    """

    indent: int = len(_INDENT)

    def goes_on(self, line: str, at: int) -> int | None:
        """Behind these spaces."""
        if not line.startswith(" " * min(self.indent, len(_INDENT)), at):
            return None
        return min(end_of_spaces(line, at), at + self.indent)


@dataclass(slots=True, eq=False)
class Aside(Indented):
    """What the markdown library indents by four spaces, such as ``!!! note`` or a footnote."""

    prefix: str = ""

    def __str__(self) -> str:
        return "\n".join(self.indented(Container.__str__(self).split("\n")))

    def indented(self, lines: list[str]) -> Iterator[str]:
        """``lines`` of its content as the library expects them."""
        yield f"{self.prefix}{lines[0]}"
        for line in lines[1:]:
            yield f"{_INDENT}{line}" if line else ""


@dataclass(slots=True, eq=False)
class Item(Indented):
    """An item of a list, whose text begins ``indent`` characters from where the list does."""

    marker: str = "-"
    number: str = ""

    def goes_on(self, line: str, at: int) -> int | None:
        """Behind its indentation."""
        if self.parts[:1] == [""]:  # It has no text beside its marker, nor on the line below.
            return None
        return Indented.goes_on(self, line, at)

    def __str__(self) -> str:
        spaces = " " * self.indent
        text = textwrap.indent(Container.__str__(self), spaces).removeprefix(spaces)
        return f"{self.number}{self.marker} {text}"


@dataclass(slots=True, eq=False)
class List:
    """Items with the same marker, one after the other."""

    items: list[Item]

    def takes(self, item: Item) -> bool:
        """Whether ``item`` goes on with this list; one with another marker begins its own."""
        return item.marker == self.items[0].marker

    @property
    def is_loose(self) -> bool:
        """Whether an empty line separates any two parts of it, so that all are paragraphs."""
        return any(map(_ends_empty, self.items[:-1])) or any(map(_is_parted, self.items))

    def __str__(self) -> str:
        return "\n".join(map(str, self.items))


def end_of_spaces(line: str, at: int) -> int:
    """Where the spaces of ``line`` that are at ``at`` end."""
    found = _SPACES.match(line, at)
    return found.end() if found else at


def _is_parted(item: Item) -> bool:
    parts = list(item.parts)
    while parts and parts[-1] == "":
        parts.pop()
    return any(map(_ends_empty, parts[:-1]))


def _ends_empty(part: str | Fence | List | Container) -> bool:
    last: object = part
    while isinstance(last, (List, Item, Aside)):
        parts = last.items if isinstance(last, List) else last.parts
        last = parts[-1] if parts else None
    return last == ""
