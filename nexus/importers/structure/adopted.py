"""Headings at the same level as the topic they belong to, or at a higher one.

``## Challenges`` with nothing below it, and then ``## Broken mast``, ``## Torn sail``: these
belong to the topic until another one is named. A line that introduces them ("These are:") may come
between, and if they are numbered ("1. Broken mast"), any sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from nexus.importers.blocks import Block, Listing, Paragraph, spaced
from nexus.importers.structure import headings
from nexus.importers.structure.heading_lines import LISTED_LINE
from nexus.importers.structure.heading_words import COUNTED, is_numbered
from nexus.importers.structure.mark import TEN, Mark
from nexus.importers.vocabulary import Topic

# What is learned, and described under headings of its own.
OVER_ITEMS = {Topic.CHALLENGES, Topic.SKILLS, Topic.TAKEAWAYS}
_SEVERAL = 2


def adopted(blocks: Sequence[Block | Mark]) -> list[Block | Mark]:
    """``blocks`` with such headings moved below their topic."""
    out = list(blocks)
    for at, block in enumerate(out):
        first = _first_below(block, out[at + 1 : at + 3]) if isinstance(block, Mark) else None
        if isinstance(block, Mark) and first and _is_over(block, first):
            _move(out, at, block, first)
    return out


def _first_below(over: Mark, below: Sequence[Block | Mark]) -> Mark | None:
    """The heading directly after the topic ``over``, or after a sentence ``below`` it."""
    match below[:2]:
        case [Mark() as first, *_]:
            return first
        case [Paragraph(text=said), Mark() as first] if _counts(over, first) or (
            first.rank == over.rank and spaced(said).endswith(":")
        ):
            return first
    return None


def _counts(over: Mark, first: Mark) -> bool:
    """Whether ``first`` is numbered and at the level of ``over``, which is not numbered."""
    return first.rank == over.rank and is_numbered(first.title) and not is_numbered(over.title)


def _is_over(topic: Mark, after: Mark) -> bool:
    learned = headings.read(topic.title).learned
    written = not (after.relative or topic.relative)
    return written and learned in {*OVER_ITEMS, Topic.TECHNOLOGIES} and _is_item(after, learned)


def _is_item(mark: Mark, topic: Topic | None) -> bool:
    """Whether a heading names no topic but ``topic``: ``Challenge 2``, ``Technical Growth``."""
    reading = headings.read(mark.title)
    return not reading.pure or reading.topic is topic


def _may_be_item(mark: Mark, topic: Topic | None) -> bool:
    """Whether a heading like ``Testing`` may name an item of ``topic``, as well as instructions."""
    reading = headings.read(mark.title)
    aside = reading.topic is Topic.LEFT_OUT and not reading.always_left_out
    return aside and topic in {Topic.SKILLS, Topic.TECHNOLOGIES}


def _is_counted(title: str) -> bool:
    return bool(COUNTED.match(title)) or is_numbered(title)


def _move(out: list[Block | Mark], at: int, over: Mark, first: Mark) -> None:
    """Move ``first`` and its sibling headings below ``over``, which is at the index ``at``."""
    rank = first.rank
    moved = _places(out, at, first, max(rank, over.rank), headings.read(over.title).topic)
    marks = [(place, mark) for place in moved if isinstance(mark := out[place], Mark)]
    several = sum(mark.rank == rank for _, mark in marks) >= _SEVERAL
    if not several and not (marks and _lists(out[marks[0][0] + 1 :])):
        return
    for place, mark in marks:
        out[place] = replace(mark, rank=over.rank + TEN + mark.rank - rank)


def _lists(below: Sequence[Block | Mark]) -> bool:
    """Whether a heading with ``below`` after it is over a list, unlike one over prose."""
    content = takewhile(lambda block: not isinstance(block, Mark), below)
    return any(isinstance(block, Listing) for block in content)


def _places(
    out: Sequence[Block | Mark], at: int, first: Mark, highest: int, topic: Topic | None
) -> list[int]:
    """The indexes of the real headings before the next topic or a higher heading.

    A topic at a rank below ``highest`` is part of an item, and ``Testing`` amid items one of them.
    """
    found: list[int] = []
    sure, rank = 0, first.rank
    counted = _is_counted(first.title)
    for place in range(at + 1, len(out)):
        mark = out[place]
        if not isinstance(mark, Mark) or (mark.relative and mark.rank == LISTED_LINE):
            continue
        # After "Squall 1" and "Squall 2" a heading without a number is about something else.
        if counted and not mark.relative and mark.rank == rank and not _is_counted(mark.title):
            break
        below = not mark.relative and mark.rank > highest
        item = below or _is_item(mark, topic)
        if (not mark.relative and mark.rank < rank) or not (item or _may_be_item(mark, topic)):
            break
        if not mark.relative:
            found.append(place)
            sure = len(found) if item else sure
    return found[:sure]
