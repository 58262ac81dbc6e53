"""The lines of a text: where it is divided, and where an editor only wrapped it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from nexus.importers.blocks import (
    Block,
    Item,
    Listing,
    Paragraph,
    Span,
    Text,
    plain,
    spaced,
    texts_in,
)
from nexus.importers.wording import BULLETS

BULLET = re.compile(rf"^\s*(?:[{BULLETS}]\ufe0f?|[-*+–—](?=\s)|\(?\d{{1,2}}[.)](?=\s))\s*")


def all_lines(text: Text) -> list[Text]:
    """``text`` cut at each of its line breaks, empty lines included."""
    lines: list[list[Span]] = [[]]
    for span in text:
        first, *others = span.text.split("\n")
        if first or span.image:
            lines[-1].append(replace(span, text=first) if others else span)
        lines += [[replace(span, text=part)] if part else [] for part in others]
    return [tuple(line) for line in lines]


def lines_of(text: Text) -> list[Text]:
    """``text`` cut at its line breaks, except where an editor wrapped it; no empty lines."""
    return [line for _, line in logical_lines(text)]


def lines_in(blocks: Iterable[Block]) -> Iterator[Text]:
    """The lines of each text in ``blocks``, as ``lines_of`` gives them."""
    return (line for text in texts_in(blocks) for line in lines_of(text))


def logical_lines(text: Text) -> list[tuple[int, Text]]:
    """The lines of ``text`` with their positions from 0, each with its wrapped continuation."""
    lines: list[tuple[int, Text]] = []
    for place, line in enumerate(all_lines(text)):
        if not _has_words(line):
            continue
        if lines and _is_wrapped(lines[-1][1], line):
            lines[-1] = (lines[-1][0], (*lines[-1][1], Span(" "), *line))
        else:
            lines.append((place, line))
    return lines


_SHORTEST_WRAPPED = 45
# Authors who write no capitals label lines too: "why: ..." above "how: ...".
_LABELLED = re.compile(r"\s*\w+\s*(?::|→|->|=>)\s")


def _is_wrapped(before: Text, line: Text) -> bool:
    """Whether ``line`` continues a long line in lower case: an editor wrapped it there."""
    told = plain(before).rstrip()
    ended = told[-1:] in ".!?:;" or all(map(_LABELLED.match, (told, plain(line))))
    goes_on = plain(line).lstrip()[:1].islower() and not is_pictured(line)
    return len(told) >= _SHORTEST_WRAPPED and not ended and goes_on


def _has_words(line: Text) -> bool:
    """Whether ``line`` has any content: words, or a picture."""
    return bool(plain(line).strip()) or any(span.image for span in line)


def is_pictured(line: Text) -> bool:
    """Whether ``line`` is nothing but pictures."""
    return any(span.image for span in line) and not spaced(s for s in line if not s.image)


def numbered_lines(block: Paragraph) -> Iterator[tuple[int, Text]]:
    """The lines of ``block`` as ``logical_lines`` gives them, with their source line numbers."""
    yield from ((block.line + place, text) for place, text in logical_lines(block.text))


def items_in(block: Block) -> tuple[Item, ...]:
    """The items of a list, or the lines of a paragraph as such."""
    if isinstance(block, Listing):
        return block.items
    lines = numbered_lines(block) if isinstance(block, Paragraph) else ()
    return tuple(Item(line, text) for line, text in lines)


def paragraph_of(lines: list[tuple[int, Text]]) -> Iterator[Paragraph]:
    """Numbered ``lines`` as one paragraph, or nothing where there are none."""
    if lines:
        yield Paragraph(lines[0][0], joined_lines([line for _, line in lines]))


_BREAK = (Span("\n"),)


def joined_lines(lines: list[Text]) -> Text:
    """``lines`` as one text with line breaks."""
    return (*lines[0], *chain.from_iterable((*_BREAK, *line) for line in lines[1:]))
