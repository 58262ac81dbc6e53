"""Paragraphs that are headings, or items instead, because those beside them look the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from nexus.importers.blocks import Block, Heading, Listing, Paragraph, Table, spaced
from nexus.importers.leads import Lead, lead_apart
from nexus.importers.lines import lines_of
from nexus.importers.structure import headings
from nexus.importers.structure.heading_lines import SHORT, is_bold
from nexus.importers.structure.label_parts import part_of
from nexus.importers.wording import starts_with_picture, undecorated

_SEVERAL = 2
_LONGEST = 6


def italic_titles(blocks: Sequence[Block]) -> frozenset[int]:
    """Indexes of short lines in italics that name the items below, if a section has several."""
    found: set[int] = set()
    numbered = enumerate(blocks)
    for above, group in groupby(numbered, lambda each: isinstance(each[1], Heading)):
        places = () if above else [at for at, _ in group if _is_title(blocks, at)]
        found |= set(places if len(places) >= _SEVERAL else ())
    return frozenset(found)


def _is_title(blocks: Sequence[Block], place: int) -> bool:
    """Whether the line at ``place`` names items; below a bold name it only describes that."""
    match blocks[max(place - 1, 0) : place]:
        case [Paragraph(text=above)] if is_bold(above):
            return False
    match blocks[place : place + 2]:
        case [Paragraph(text=text, quoted=False), Listing() | Table() | Paragraph() as below]:
            told = spaced(text)
            slanted = all(s.italic and not (s.href or s.image or s.bold) for s in text)
            short = len(told.split()) <= _LONGEST and len(lines_of(text)) == 1
            named = not _NO_NAME.search(told) and part_of(undecorated(told)) is None
            items = not isinstance(below, Paragraph) or _led(below) is not None
            return slanted and short and named and items
    return False


# Dates and lists of tools describe what is above them.
_NO_NAME = re.compile(r"\d|[,;:|·•/]|[.!?]$")


def quoted_titles(blocks: Sequence[Block]) -> frozenset[int]:
    """Indexes of bold lines above the paragraphs of a quotation, if there are several."""
    found = [at for at in range(len(blocks)) if _is_quoted_title(blocks[at : at + 3])]
    return frozenset(found if len(found) >= _SEVERAL else ())


def _is_quoted_title(blocks: Sequence[Block]) -> bool:
    match blocks:
        case [Paragraph(text=text, quoted=True), *below] if is_bold(text):
            told = [b for b in below if isinstance(b, Paragraph) and b.quoted]
            title = undecorated(spaced(text))
            short = 0 < len(title.split()) <= SHORT and len(lines_of(text)) == 1
            under = len(told) >= _SEVERAL and not any(is_bold(each.text) for each in told)
            return short and under and part_of(title) is None
    return False


def are_pictured(blocks: Sequence[Block]) -> frozenset[int]:
    """Indexes of lines behind emoji that are items: several directly after each other.

    The first one may be the heading of the others, unless a heading is directly above it.
    """
    found: set[int] = set()
    for pictured, group in groupby(enumerate(blocks), lambda each: _is_pictured(each[1])):
        places = [at for at, _ in group]
        if pictured and len(places) >= _RUN:
            above = blocks[places[0] - 1] if places[0] else None
            found |= set(places if isinstance(above, Heading) else places[1:])
    return frozenset(found)


_RUN = 3


def _is_pictured(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return False
    return starts_with_picture(spaced(block.text)) and len(lines_of(block.text)) == 1


def is_one_of_several(blocks: Sequence[Block], place: int) -> bool:
    """``**Order over haste.** ...`` beside ``**Calm.** ...``: items, though one names a topic."""
    own = _led(blocks[place])
    beside = [*blocks[max(place - 1, 0) : place], *blocks[place + 1 : place + 2]]
    leads = [lead for lead in map(_led, beside) if lead]
    ended = own is not None and spaced(own.name)[-1:] == "."
    alike = [spaced(lead.name)[-1:] == "." for lead in leads]
    topics = {headings.read(lead.label).topic for lead in leads}
    return ended and all(alike) and topics == {None}


def _led(block: Block) -> Lead | None:
    """The bold name that a paragraph starts with."""
    lead = lead_apart(block.text) if isinstance(block, Paragraph) else None
    return lead if lead and lead.bold else None
