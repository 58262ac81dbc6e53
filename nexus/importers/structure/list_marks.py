"""Items of lists that are headings in truth."""

from __future__ import annotations

from collections.abc import Iterator

from nexus.importers.blocks import (
    Block,
    Item,
    Listing,
    spaced,
)
from nexus.importers.lines import joined_lines, lines_of, paragraph_of
from nexus.importers.structure import headings
from nexus.importers.structure.heading_lines import COLON_LINE, TOPIC_LINE
from nexus.importers.structure.mark import Mark
from nexus.importers.structure.topic_lines import (
    goes_on,
    holds_topics,
    opens_only_topic,
    opens_topic,
    stands_alone,
    swallowed,
)
from nexus.importers.wording import undecorated


def list_marks(block: Listing, after: Block | None) -> Iterator[Block | Mark]:
    """List items that are headings in truth: a numbered line alone, or topics with text."""
    if _is_row_of_items(block):
        yield block
    else:
        yield from _marks_of_items(block, after)


def _marks_of_items(block: Listing, after: Block | None) -> Iterator[Block | Mark]:
    if len(block.items) == 1 and block.ordered and not isinstance(after, Listing):
        item = block.items[0]
        title = undecorated(spaced(item.text))
        if title and len(lines_of(item.text)) == 1 and not item.blocks and stands_alone(title):
            yield Mark(title, item.line, TOPIC_LINE, True)
            return
    kept: list[Item] = []
    amid_topics = holds_topics(block) or any(map(_opens_section, block.items))
    opening = sum(bool(item.blocks) and opens_only_topic(item.text) for item in block.items)
    several, outlined = opening > 1, opening >= _SEVERAL
    for item in block.items:
        lines = lines_of(item.text)
        wrapped = len(lines) > 1 and goes_on(lines[1])
        content = (bool(item.blocks) or len(lines) > 1) and not wrapped
        opens = (
            (content or (amid_topics and not wrapped)) and lines and opens_topic(lines[0], several)
        )
        # Where a list is the outline of a document, all that it is over are sections.
        if lines and (opens or (outlined and item.blocks)):
            if kept:
                yield Listing(kept[0].line, tuple(kept), block.ordered, block.start)
                kept = []
            yield Mark(spaced(lines[0]), item.line, TOPIC_LINE, True)
            yield from paragraph_of([(item.line + n, line) for n, line in enumerate(lines[1:], 1)])
            yield from item.blocks
        elif any(map(holds_topics, item.blocks)):
            kept.append(Item(item.line, item.text))
            yield Listing(kept[0].line, tuple(kept), block.ordered, block.start)
            kept = []
            for inner in item.blocks:
                yield from list_marks(inner, None) if isinstance(inner, Listing) else [inner]
        elif (at := swallowed(item)) is not None:
            kept.append(Item(item.line, joined_lines(lines[:at])))
            yield Listing(kept[0].line, tuple(kept), block.ordered, block.start)
            kept = []
            ends_colon = spaced(lines[at]).endswith(":")
            rank = COLON_LINE if ends_colon and not opens_topic(lines[at]) else TOPIC_LINE
            yield Mark(spaced(lines[at]), item.line + at, rank, True)
            yield from paragraph_of(
                [(item.line + n, line) for n, line in enumerate(lines[at + 1 :], at + 1)]
            )
            yield from item.blocks
        else:
            kept.append(item)
    if kept:
        yield Listing(kept[0].line, tuple(kept), block.ordered, block.start)


_SEVERAL = 3


def _is_row_of_items(block: Listing) -> bool:
    """A numbered list of names, each over its own list, of which no more than half name a topic.

    "2. Technical proficiency" between "1. Steering" and "3. Charts" is one of them.
    """
    over_lists = all(any(isinstance(b, Listing) for b in item.blocks) for item in block.items)
    if not block.ordered or len(block.items) < _SEVERAL or not over_lists:
        return False
    read = [headings.read(undecorated(spaced(item.text))) for item in block.items]
    return sum(bool(each.topic and each.pure) for each in read) * 2 <= len(read)


def _opens_section(item: Item) -> bool:
    """A topic on the first line of an item, and what belongs to it on the next."""
    lines = lines_of(item.text)
    return len(lines) > 1 and opens_topic(lines[0])
