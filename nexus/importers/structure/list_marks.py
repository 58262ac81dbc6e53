"""List items that are really headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nexus.importers.blocks import Block, Item, Listing, Paragraph, Text, spaced
from nexus.importers.leads import Lead, lead_apart
from nexus.importers.lines import joined_lines, lines_of, paragraph_of
from nexus.importers.structure import headings
from nexus.importers.structure.heading_lines import COLON_LINE, LISTED_LINE, TOPIC_LINE
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


def list_marks(
    block: Listing, after: Block | None, bold: frozenset[str] = frozenset()
) -> Iterator[Block | Mark]:
    """The list ``block`` cut at its items that are really headings, each with a mark.

    These are a single numbered line, unless the list continues in ``after``, topics with text,
    and the lines in ``bold``, except in lists inside the list.
    """
    topics = _Topics.of(block, bold)
    if _is_row_of_items(block) and not topics.outlined:
        yield block
    else:
        yield from _marks_of_items(block, after, topics)


def _marks_of_items(block: Listing, after: Block | None, topics: _Topics) -> Iterator[Block | Mark]:
    if only := _only_heading(block, after):
        yield only
        return
    kept: list[Item] = []
    for item in block.items:
        stays, behind = _parted(item, topics)
        kept += stays
        if behind:
            yield from _listing_of(kept, block)
            yield from behind
            kept = []
    yield from _listing_of(kept, block)


def _only_heading(block: Listing, after: Block | None) -> Mark | None:
    """The mark of a single numbered line, if it is a heading and its list doesn't continue."""
    if len(block.items) != 1 or not block.ordered or isinstance(after, Listing):
        return None
    item = block.items[0]
    title = undecorated(spaced(item.text))
    alone = title and len(lines_of(item.text)) == 1 and not item.blocks and stands_alone(title)
    return Mark(title, item.line, TOPIC_LINE, True) if alone else None


def _listing_of(items: list[Item], block: Listing) -> Iterator[Listing]:
    """``items`` as the rest of the list ``block``, or nothing if there are none."""
    if items:
        yield Listing(items[0].line, tuple(items), block.ordered, block.start)


@dataclass(frozen=True, slots=True)
class _Topics:
    """How many items of a list open topics: ``several``, or so many that it is an outline.

    ``bold`` holds the lines that do so anywhere.
    """

    amid: bool
    several: bool
    outlined: bool
    bold: frozenset[str]

    @classmethod
    def of(cls, block: Listing, bold: frozenset[str]) -> _Topics:
        amid = holds_topics(block) or any(map(_opens_section, block.items))
        over = [item.text for item in block.items if item.blocks]
        opening = sum(map(opens_only_topic, over))
        beside = [lead.name for item in block.items if (lead := _lead_beside(item))]
        named = [*over, *beside] if over else []
        sure = sum(map(opens_only_topic, named))
        outlined = sure >= _SEVERAL or (sure > 0 and _name_topics(named))
        return cls(amid, opening > 1 or outlined, outlined, bold)


def _lead_beside(item: Item) -> Lead | None:
    """The label of an item that lists its content on the same line: ``**Tools:** Go, Redis``."""
    lead = None if item.blocks else lead_apart(item.text)
    return lead if lead and spaced(lead.rest) else None


def _content(item: Item, lead: Lead) -> Block:
    """What ``item`` lists behind its label; a single name is a list too, rather than text."""
    told = spaced(lead.rest)
    if _MORE.search(told) or len(told.split()) > _LONGEST_NAME:
        return Paragraph(item.line, lead.rest)
    return Listing(item.line, (Item(item.line, lead.rest),))


_MORE = re.compile(r"[,;|·•/]|[.!?]$")
_LONGEST_NAME = 5


def _name_topics(lines: list[Text]) -> bool:
    """Whether ``lines`` name several topics, even in words that label a part elsewhere."""
    opening = [line for line in lines if opens_topic(line, True)]
    return len({headings.read(undecorated(spaced(line))).topic for line in opening}) >= _SEVERAL


def _parted(item: Item, topics: _Topics) -> tuple[list[Item], list[Block | Mark]]:
    """The part of ``item`` that stays in its list, and the headings after it with their content."""
    lines = lines_of(item.text)
    # Where a list is the outline of a document, every item with blocks below it is a section.
    if lines and (_opens(item, lines, topics) or (topics.outlined and item.blocks)):
        return [], _headed(item, lines, 0, LISTED_LINE)
    if topics.outlined and (lead := _lead_beside(item)) and opens_topic(lead.name, True):
        mark = Mark(lead.label, item.line, TOPIC_LINE, True)
        return [], [mark, _content(item, lead)]
    if any(map(holds_topics, item.blocks)):
        return [Item(item.line, item.text)], list(_inner_marks(item))
    if (at := swallowed(item, topics.bold)) is not None:
        ends_colon = spaced(lines[at]).endswith(":")
        rank = COLON_LINE if ends_colon and not opens_topic(lines[at]) else TOPIC_LINE
        return [Item(item.line, joined_lines(lines[:at]))], _headed(item, lines, at, rank)
    return [item], []


def _opens(item: Item, lines: list[Text], topics: _Topics) -> bool:
    """Whether the first line of ``item`` is a heading over the rest, or over what follows."""
    wrapped = len(lines) > 1 and goes_on(lines[1])
    content = bool(item.blocks) or len(lines) > 1
    return not wrapped and (content or topics.amid) and opens_topic(lines[0], topics.several)


def _headed(item: Item, lines: list[Text], at: int, rank: int) -> list[Block | Mark]:
    """The line ``at`` of ``item`` as a heading over the rest of the item."""
    below = [(item.line + n, line) for n, line in enumerate(lines) if n > at]
    mark = Mark(spaced(lines[at]), item.line + at, rank, True)
    return [mark, *paragraph_of(below), *item.blocks]


def _inner_marks(item: Item) -> Iterator[Block | Mark]:
    for inner in item.blocks:
        yield from list_marks(inner, None) if isinstance(inner, Listing) else [inner]


_SEVERAL = 3


def _is_row_of_items(block: Listing) -> bool:
    """A numbered list of names, each over its own list, at most half of which name a topic.

    "2. Technical proficiency" between "1. Steering" and "3. Charts" is one of these names.
    """
    over_lists = all(any(isinstance(b, Listing) for b in item.blocks) for item in block.items)
    if not block.ordered or len(block.items) < _SEVERAL or not over_lists:
        return False
    read = [headings.read(undecorated(spaced(item.text))) for item in block.items]
    return sum(each.pure for each in read) * 2 <= len(read)


def _opens_section(item: Item) -> bool:
    """An item with a topic on its first line, and the topic's content on the next."""
    lines = lines_of(item.text)
    return len(lines) > 1 and opens_topic(lines[0])
