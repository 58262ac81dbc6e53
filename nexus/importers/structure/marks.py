"""Finds headings that are not marked up as such: bold lines, plain lines, list items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from nexus.importers.blocks import Block, Heading, Listing, Paragraph, Text, spaced
from nexus.importers.leads import lead_of
from nexus.importers.lines import lines_of, numbered_lines, paragraph_of
from nexus.importers.structure import headings
from nexus.importers.structure.alike import (
    are_pictured,
    is_one_of_several,
    italic_titles,
    quoted_titles,
)
from nexus.importers.structure.heading_lines import BOLD_LINE, is_bare_title, is_bold
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.labelled import opening_labels, parted
from nexus.importers.structure.list_marks import list_marks
from nexus.importers.structure.log_labels import is_labelled, log_labels
from nexus.importers.structure.mark import TEN, Mark
from nexus.importers.structure.paragraph_marks import bare_titles, paragraph_marks
from nexus.importers.structure.topic_lines import names_between
from nexus.importers.vocabulary import Part
from nexus.importers.wording import undecorated


def marked(blocks: list[Block], bare: bool, bold: frozenset[str]) -> Iterator[Block | Mark]:
    """``blocks`` with a mark for each heading; ``bare`` if none is marked up as one.

    The lines in ``bold`` are headings anywhere.
    """
    above = _titles_above_lists(blocks)
    titles = set() if bare else above
    bold |= {name for at in above for name in names_between(blocks[at + 1])}
    opening = opening_labels(blocks) if bare else frozenset()
    labels = log_labels(blocks)
    slanted = italic_titles(blocks) | quoted_titles(blocks)
    pictured = frozenset() if bare else are_pictured(blocks)
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        match block:
            case Heading():
                yield from _heading(block)
            case Paragraph() if place in titles and not is_bold(block.text):
                yield from bare_titles(block.line, lines_of(block.text))
            case Paragraph() if place in slanted:
                yield Mark(spaced(block.text), block.line, BOLD_LINE, True)
            case Paragraph() if is_labelled(block, labels):
                yield from paragraph_of([*numbered_lines(block)])
            case Paragraph() if place in pictured or is_one_of_several(blocks, place):
                yield block
            case Paragraph() if _labels(blocks, place):
                yield block
            case Paragraph() if not block.quoted:
                yield from _opened(block, after, bare, opening)
            case Listing():
                parts = [*list_marks(block, after, bold)]
                yield from _with_lines_opened(parts, after, bare, opening)
            case _:
                yield block


def _labels(blocks: Sequence[Block], place: int) -> bool:
    """Whether the line at ``place`` is only ``Problem``, below a bold name of what has it."""
    match blocks[max(place - 1, 0) : place + 1]:
        case [Paragraph(text=above), Paragraph(text=text)]:
            title = undecorated(spaced(text))
            issue = part_of(title) is Part.ISSUE and not title.endswith("s")
            named = is_bold(above) and len(lines_of(above)) == 1
            return issue and named and headings.read(undecorated(spaced(above))).topic is None
    return False


def _with_lines_opened(
    parts: list[Block | Mark], after: Block | None, bare: bool, opening: frozenset[str]
) -> Iterator[Block | Mark]:
    """``parts`` of a list, with the text that it had swallowed cut at its own headings."""
    for part, below in zip(parts, [*parts[1:], after], strict=True):
        if isinstance(part, Paragraph):
            over = None if isinstance(below, Mark) else below
            yield from _opened(part, over, bare, opening)
        else:
            yield part


def _opened(
    block: Paragraph, after: Block | None, bare: bool, opening: frozenset[str]
) -> Iterator[Block | Mark]:
    parts = list(parted(block, opening))
    for part in parts:
        if isinstance(part, Mark):
            yield part
        else:
            yield from paragraph_marks(part, after if part is parts[-1] else None, bare)


# Headings of folded parts say that they can be opened; the subject may follow.
_OPENS = re.compile(
    r"(?:(?:click|tap|press)(?: here)? (?:to )?)?"
    r"(?:show|view|see|expand|collapse|open|unfold|fold|toggle|read)\b"
    r"(?: (?:the|my|all|more|it|this|here))*\s*|(?:click|tap) here\s*|(?:more|details)\s*",
    re.IGNORECASE,
)


def _heading(block: Heading) -> Iterator[Mark]:
    """The mark of a heading, unless it only says that there is more below it."""
    title = spaced(block.text)
    opens = _OPENS.match(undecorated(title))
    if opens:
        title = undecorated(title)[opens.end() :]
        if headings.read(title).topic is None:
            if title:
                yield Mark(spaced(block.text), block.line, block.level * TEN, False)
            return
    links = tuple(span for span in block.text if span.href and not span.image)
    yield Mark(title, block.line, block.level * TEN, False, links)


def _says_all(line: Text) -> bool:
    """Whether ``line`` is no name with a text behind it."""
    lead = lead_of(line)
    return lead is None or not spaced(lead.rest)


def _titles_above_lists(blocks: list[Block]) -> set[int]:
    """Indexes of short lines directly above a list, if a section has several of them.

    The list may have swallowed the following ones.
    """
    found: set[int] = set()
    here: set[int] = set()
    for place, (block, after) in enumerate(zip_longest(blocks, blocks[1:])):
        if isinstance(block, Heading):
            here = set()
        elif isinstance(block, Paragraph) and isinstance(after, Listing):
            adjacent = after.line == block.line + 1 and not block.quoted
            if adjacent and is_bare_title(block.text) and _says_all(block.text):
                here.add(place)
                found |= {place} if names_between(after) else set()
        if len(here) > 1:
            found |= here
    return found
