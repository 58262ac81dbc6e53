"""A heading that is not written as one: its place, and what is left of the lines around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from nexus.importers.blocks import Paragraph, Span, Text

_BREAK = (Span("\n"),)


# A line that reads like a heading ranks below every real heading of its section. Levels are
# therefore counted in tens: real ones 10 to 60, the others a few above the one they follow.
TEN = 10


@dataclass(frozen=True, slots=True)
class Mark:
    """The place of a heading; ``relative`` to the last real heading or on its own."""

    title: str
    line: int
    rank: int
    relative: bool
    links: tuple[Span, ...] = ()


def paragraph_of(lines: list[tuple[int, Text]]) -> Iterator[Paragraph]:
    """Numbered ``lines`` as one paragraph, or nothing where there are none."""
    if lines:
        yield Paragraph(lines[0][0], joined_lines([line for _, line in lines]))


def joined_lines(lines: list[Text]) -> Text:
    """``lines`` as one text with line breaks."""
    return (*lines[0], *chain.from_iterable((*_BREAK, *line) for line in lines[1:]))
