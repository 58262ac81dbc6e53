"""Headings that stand as high as the topic they belong to, or higher.

``## Challenges`` with nothing below it, and then ``## Broken mast``, ``## Torn sail``: the
topic is over them until another one is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nexus.importers.blocks import Block
from nexus.importers.structure import headings
from nexus.importers.structure.mark import TEN, Mark
from nexus.importers.vocabulary import Topic

_OVER_ITEMS = {Topic.CHALLENGES, Topic.SKILLS, Topic.TAKEAWAYS}
_SEVERAL = 2


def adopted(blocks: Sequence[Block | Mark]) -> list[Block | Mark]:
    """``blocks`` with such headings below their topic."""
    out = list(blocks)
    for at, block in enumerate(out):
        after = out[at + 1] if at + 1 < len(out) else None
        if isinstance(block, Mark) and isinstance(after, Mark) and _is_over(block, after):
            _move(out, at, block, after.rank)
    return out


def _is_over(topic: Mark, after: Mark) -> bool:
    reading = headings.read(topic.title)
    over_items = reading.pure and reading.topic in _OVER_ITEMS
    written = not (after.relative or topic.relative)
    return written and over_items and _is_item(after, reading.topic)


_COUNTED = re.compile(r"\W*[^\W\d_]+ \W?\d{1,2}\b")


def _is_item(mark: Mark, topic: Topic | None) -> bool:
    """Whether a heading names no topic, or is one of those told of: ``Challenge 2``."""
    reading = headings.read(mark.title)
    if reading.topic is None or not reading.pure:
        return True
    return reading.topic is topic and bool(_COUNTED.match(mark.title))


def _move(out: list[Block | Mark], at: int, over: Mark, rank: int) -> None:
    """Move the headings of ``rank`` behind ``over``, which stands ``at``, below it."""
    moved = _places(out, at, rank, max(rank, over.rank), headings.read(over.title).topic)
    marks = [(place, mark) for place in moved if isinstance(mark := out[place], Mark)]
    if sum(mark.rank == rank for _, mark in marks) < _SEVERAL:
        return
    for place, mark in marks:
        out[place] = replace(mark, rank=over.rank + TEN + mark.rank - rank)


def _places(
    out: Sequence[Block | Mark], at: int, rank: int, highest: int, topic: Topic | None
) -> list[int]:
    """Where the real headings stand that come before the next topic, or a higher heading.

    A topic at a rank below ``highest`` is one of an item's parts.
    """
    found: list[int] = []
    first = out[at + 1]
    counted = isinstance(first, Mark) and bool(_COUNTED.match(first.title))
    for place in range(at + 1, len(out)):
        mark = out[place]
        if not isinstance(mark, Mark):
            continue
        # Behind "Squall 1" and "Squall 2" a heading without a number is over something else.
        if counted and not mark.relative and mark.rank == rank and not _COUNTED.match(mark.title):
            break
        below = not mark.relative and mark.rank > highest
        if (not mark.relative and mark.rank < rank) or not (below or _is_item(mark, topic)):
            break
        if not mark.relative:
            found.append(place)
    return found
