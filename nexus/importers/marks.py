"""Which blocks are headings, though they are not written so: bold lines, lines, list items."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from nexus.importers import headings, run_on
from nexus.importers.blocks import (
    Block,
    Heading,
    Item,
    Listing,
    Paragraph,
    Span,
    Text,
    plain,
    spaced,
)
from nexus.importers.heading_lines import (
    COLON_LINE,
    NAMED_LINE,
    SHORT,
    TOPIC_LINE,
    holds_topics,
    is_bare_title,
    opens_only_topic,
    opens_topic,
    rank_of,
    stands_alone,
    swallowed,
)
from nexus.importers.leads import Lead, lead_of
from nexus.importers.wording import lines_of, undecorated

_TEN = 10


_BREAK = (Span("\n"),)


@dataclass(frozen=True, slots=True)
class Mark:
    """The place of a heading; ``relative`` to the last real heading or on its own."""

    title: str
    line: int
    rank: int
    relative: bool


def without_contents(found: list[Block | Mark]) -> list[Block | Mark]:
    """Take out a table of contents that lost its markup: headings that all come again."""
    marks = [
        (at, headings.words(b.title))
        for at, b in enumerate(found)
        if isinstance(b, Mark) and b.relative
    ]
    start = next((at for at, told in marks if told[:3] == _CONTENTS), None)
    if start is None:
        return found
    seen: set[tuple[str, ...]] = set()
    for at, told in marks:
        if at <= start:
            continue
        if told in seen:
            kept = [b for b in found[start + 1 : at] if not isinstance(b, Mark)]
            return [*found[: start + 1], *kept, *found[at:]]
        if told:
            seen.add(told)
    return found


_CONTENTS = headings.words("Table of Contents")


def regrouped(blocks: list[Block]) -> list[Block]:
    """``1) name`` and the bullets after it belong together, though markdown parts them."""
    out: list[Block] = []
    for block in blocks:
        last = out[-1] if out else None
        if isinstance(block, Listing) and isinstance(last, Listing):
            numbered = last.ordered and len(last.items) == last.start == 1
            follows = last.ordered and block.ordered and block.start == len(last.items) + 1
            like_before = last.items[-1].blocks == () and all(i.blocks for i in last.items[:-1])
            if last.ordered and not block.ordered and (numbered or like_before):
                owner = last.items[-1]
                item = Item(owner.line, owner.text, (*owner.blocks, block))
                out[-1] = Listing(last.line, (*last.items[:-1], item), True, last.start)
                continue
            if follows and last.items[-1].blocks:
                out[-1] = Listing(last.line, (*last.items, *block.items), True, last.start)
                continue
        out.append(block)
    return out


def marked(blocks: list[Block], bare: bool) -> Iterator[Block | Mark]:
    """``blocks`` with a mark for whatever is a heading; ``bare`` where none is written so."""
    titles = set() if bare else _titles_above_lists(blocks)
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        match block:
            case Heading():
                yield Mark(spaced(block.text), block.line, block.level * _TEN, False)
            case Paragraph() if place in titles:
                yield from _bare_titles(block.line, lines_of(block.text))
            case Paragraph() if not block.quoted:
                yield from _paragraph(block, after, bare)
            case Listing():
                yield from _list(block, after)
            case _:
                yield block


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
    if bare and isinstance(after, Listing) and all(map(is_bare_title, lines)):
        yield from _bare_titles(block.line, lines)
        return
    inside = run_on.headings_in(block.text) if bare and len(lines) == 1 else []
    if inside and len(spaced(block.text).split()) > SHORT:
        for title, text in run_on.parted(block.text, inside):
            if plain(title).strip():
                yield Mark(spaced(title), block.line, TOPIC_LINE, True)
            if plain(text).strip():
                yield Paragraph(block.line, text)
        return
    lead = lead_of(block.text)
    if lead and lead.name[0].bold and not lead.joined and _names_topic(lead, lines):
        yield Mark(spaced(lead.name), block.line, TOPIC_LINE, True)
        yield Paragraph(block.line, lead.rest)
        return
    kept: list[tuple[int, Text]] = []
    offset = 0
    source = plain(block.text).split("\n")
    for place, line in enumerate(lines):
        while offset < len(source) and not source[offset].strip():
            offset += 1
        number = block.line + offset
        offset += 1
        last = place == len(lines) - 1
        rank = rank_of(line, last and not kept, after if last else None, bare)
        if rank is None:
            kept.append((number, line))
            continue
        yield from _rest(kept)
        kept = []
        yield Mark(spaced(line), number, rank, True)
    yield from _rest(kept)


def _names_topic(lead: Lead, lines: list[Text]) -> bool:
    """``**Key technologies:** Python, Django``: a section on one line."""
    return len(lines) == 1 and bool(spaced(lead.rest)) and opens_topic(lead.name)


def _bare_titles(first: int, lines: list[Text]) -> Iterator[Mark]:
    """Lines straight above a list, in a document without headings: the last rank lowest."""
    for place, line in enumerate(lines):
        reading = headings.read(undecorated(spaced(line)))
        above = place < len(lines) - 1 or bool(reading.topic and reading.pure)
        rank = TOPIC_LINE if above else NAMED_LINE
        yield Mark(spaced(line), first + place, rank, True)


def _rest(lines: list[tuple[int, Text]]) -> Iterator[Block]:
    if lines:
        yield Paragraph(lines[0][0], _joined([line for _, line in lines]))


def _list(block: Listing, after: Block | None) -> Iterator[Block | Mark]:
    """List items that are headings in truth: a numbered line alone, or topics with text."""
    if len(block.items) == 1 and block.ordered and not isinstance(after, Listing):
        item = block.items[0]
        title = undecorated(spaced(item.text))
        if title and len(lines_of(item.text)) == 1 and not item.blocks and stands_alone(title):
            yield Mark(title, item.line, TOPIC_LINE, True)
            return
    kept: list[Item] = []
    amid_topics = holds_topics(block) or any(map(_opens_section, block.items))
    several = sum(bool(item.blocks) and opens_only_topic(item.text) for item in block.items) > 1
    for item in block.items:
        lines = lines_of(item.text)
        content = bool(item.blocks) or len(lines) > 1
        if lines and (content or amid_topics) and opens_topic(lines[0], several):
            if kept:
                yield Listing(kept[0].line, tuple(kept), block.ordered, block.start)
                kept = []
            yield Mark(spaced(lines[0]), item.line, TOPIC_LINE, True)
            yield from _rest([(item.line + n, line) for n, line in enumerate(lines[1:], 1)])
            yield from item.blocks
        elif any(map(holds_topics, item.blocks)):
            kept.append(Item(item.line, item.text))
            yield Listing(kept[0].line, tuple(kept), block.ordered, block.start)
            kept = []
            for inner in item.blocks:
                yield from _list(inner, None) if isinstance(inner, Listing) else [inner]
        elif (at := swallowed(item)) is not None:
            kept.append(Item(item.line, _joined(lines[:at])))
            yield Listing(kept[0].line, tuple(kept), block.ordered, block.start)
            kept = []
            ends_colon = spaced(lines[at]).endswith(":")
            rank = COLON_LINE if ends_colon and not opens_topic(lines[at]) else TOPIC_LINE
            yield Mark(spaced(lines[at]), item.line + at, rank, True)
            yield from _rest(
                [(item.line + n, line) for n, line in enumerate(lines[at + 1 :], at + 1)]
            )
            yield from item.blocks
        else:
            kept.append(item)
    if kept:
        yield Listing(kept[0].line, tuple(kept), block.ordered, block.start)


def _opens_section(item: Item) -> bool:
    """A topic on the first line of an item, and what belongs to it on the next."""
    lines = lines_of(item.text)
    return len(lines) > 1 and opens_topic(lines[0])


def _joined(lines: list[Text]) -> Text:
    text = lines[0]
    for line in lines[1:]:
        text = (*text, *_BREAK, *line)
    return text
