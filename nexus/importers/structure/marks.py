"""Which blocks are headings, though they are not written so: bold lines, lines, list items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from nexus.importers.blocks import (
    Block,
    Heading,
    Listing,
    Paragraph,
    Table,
    Text,
    plain,
    spaced,
)
from nexus.importers.leads import Lead, lead_of
from nexus.importers.lines import BULLET, lines_of, numbered_lines, paragraph_of
from nexus.importers.structure import headings, run_on
from nexus.importers.structure.heading_lines import (
    COLON_LINE,
    NAMED_LINE,
    SHORT,
    TOPIC_LINE,
    ends_paragraph,
    is_bare_title,
    is_bold,
    rank_of,
    sets_aside,
)
from nexus.importers.structure.labelled import opening_labels, parted
from nexus.importers.structure.list_marks import list_marks
from nexus.importers.structure.mark import TEN, Mark
from nexus.importers.structure.pictured import pictured
from nexus.importers.structure.self_description import describes_document
from nexus.importers.structure.topic_lines import goes_on, opens_topic
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import is_picture, undecorated


def marked(blocks: list[Block], bare: bool) -> Iterator[Block | Mark]:
    """``blocks`` with a mark for whatever is a heading; ``bare`` where none is written so."""
    titles = set() if bare else _titles_above_lists(blocks)
    opening = opening_labels(blocks) if bare else frozenset()
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        match block:
            case Heading():
                yield from _heading(block)
            case Paragraph() if place in titles:
                yield from _bare_titles(block.line, lines_of(block.text))
            case Paragraph() if not block.quoted:
                yield from _opened(block, after, bare, opening)
            case Listing():
                yield from list_marks(block, after)
            case _:
                yield block


def _opened(
    block: Paragraph, after: Block | None, bare: bool, opening: frozenset[str]
) -> Iterator[Block | Mark]:
    parts = list(parted(block, opening))
    for part in parts:
        if isinstance(part, Mark):
            yield part
        else:
            yield from _paragraph(part, after if part is parts[-1] else None, bare)


# What folds a part of a page away says so; what it is about may follow.
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


def _titles_above_lists(blocks: list[Block]) -> set[int]:
    """Places of short lines straight above a list, where one section has several of them."""
    found: set[int] = set()
    here: set[int] = set()
    for place, (block, after) in enumerate(zip_longest(blocks, blocks[1:])):
        if isinstance(block, Heading):
            here = set()
        elif isinstance(block, Paragraph) and isinstance(after, Listing):
            adjacent = after.line == block.line + 1 and not block.quoted
            if adjacent and is_bare_title(block.text) and lead_of(block.text) is None:
                here.add(place)
        if len(here) > 1:
            found |= here
    return found


def _paragraph(block: Paragraph, after: Block | None, bare: bool) -> Iterator[Block | Mark]:
    lines = lines_of(block.text)
    if _begin_alike(lines):
        yield block
        return
    if bare and isinstance(after, Listing | Table) and all(map(is_bare_title, lines)):
        yield from _bare_titles(block.line, lines)
        return
    if topics := list(_topics_of_lines(block, bare)):
        for number, lead in topics:
            yield Mark(spaced(lead.name), number, TOPIC_LINE, True)
            yield Paragraph(number, lead.rest)
        return
    yield from _lines_of_paragraph(block, lines, after, bare)


def _begin_alike(lines: list[Text]) -> bool:
    """Whether the same picture leads all the lines: then they are items, whatever they name."""
    signs = {plain(line).lstrip()[:1] for line in lines}
    return len(lines) > 1 and len(signs) == 1 and all(sign and is_picture(sign) for sign in signs)


def _lines_of_paragraph(
    block: Paragraph, lines: list[Text], after: Block | None, bare: bool
) -> Iterator[Block | Mark]:
    inside = run_on.headings_in(block.text) if bare and len(lines) == 1 else []
    if inside and len(spaced(block.text).split()) > SHORT:
        for title, text in run_on.parted(block.text, inside):
            if plain(title).strip():
                yield Mark(spaced(title), block.line, TOPIC_LINE, True)
            if plain(text).strip():
                yield Paragraph(block.line, text)
        return
    kept: list[tuple[int, Text]] = []
    by_picture = pictured(lines) if bare else {}
    bulleted = len(lines) > 1 and all(BULLET.match(plain(line)) for line in lines[1:])
    alike = _begin_alike(lines[1:])
    bulleted = bulleted or alike
    for place, (number, line) in enumerate(numbered_lines(block)):
        last = place == len(lines) - 1
        over = Listing(number, ()) if bulleted and not place else after if last else None
        wrapped = not last and goes_on(lines[place + 1]) and not is_bold(line)
        rank = (
            None
            if wrapped or (alike and place)
            else rank_of(line, bool(over or last) and not kept, over, bare)
        )
        if rank == TOPIC_LINE and kept and sets_aside(line):
            rank = None
        rank = rank or by_picture.get(place)
        if rank is None and last and kept and ends_paragraph(line, kept[-1][1], after):
            rank = COLON_LINE
        if rank is None:
            kept.append((number, line))
            continue
        yield from paragraph_of(kept)
        kept = []
        yield Mark(spaced(line), number, rank, True)
    yield from paragraph_of(kept)


def _topics_of_lines(block: Paragraph, bare: bool) -> Iterator[tuple[int, Lead]]:
    """``**Key technologies:** Python, Django``: each line a section of its own.

    Nothing where one of the lines is none.
    """
    lines = list(numbered_lines(block))
    leads = [None if describes_document(text) else lead_of(text) for _, text in lines]
    named = [lead for lead in leads if lead and _names_topic(lead, bare)]
    if len(named) == len(lines):
        yield from ((number, lead) for (number, _), lead in zip(lines, named, strict=True))


def _names_topic(lead: Lead, bare: bool) -> bool:
    # "Tech stack: ..." in plain letters tells what one project is made of.
    plain_too = bare and headings.read(spaced(lead.name)).topic is not Topic.TECHNOLOGIES
    told = (plain_too or lead.name[0].bold) and not lead.joined and bool(spaced(lead.rest))
    return told and opens_topic(lead.name)


def _bare_titles(first: int, lines: list[Text]) -> Iterator[Mark]:
    """Lines straight above a list, in a document without headings: the last rank lowest."""
    for place, line in enumerate(lines):
        reading = headings.read(undecorated(spaced(line)))
        above = place < len(lines) - 1 or bool(reading.topic and reading.pure)
        rank = TOPIC_LINE if above else NAMED_LINE
        yield Mark(spaced(line), first + place, rank, True)
