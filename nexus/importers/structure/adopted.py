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
            _move(out, at, after.rank)
    return out


def _is_over(topic: Mark, after: Mark) -> bool:
    reading = headings.read(topic.title)
    over_items = reading.pure and reading.topic in _OVER_ITEMS
    return not after.relative and over_items and _is_item(after, reading.topic)


_COUNTED = re.compile(r"\W*[^\W\d_]+ \W?\d{1,2}\b")


def _is_item(mark: Mark, topic: Topic | None) -> bool:
    """Whether a heading names no topic, or is one of those told of: ``Challenge 2``."""
    reading = headings.read(mark.title)
    if reading.topic is None or not reading.pure:
        return True
    return reading.topic is topic and bool(_COUNTED.match(mark.title))


def _move(out: list[Block | Mark], at: int, rank: int) -> None:
    """Move the headings of ``rank`` after the one ``at`` below it, with all they are over."""
    over = out[at]
    topic = headings.read(over.title).topic if isinstance(over, Mark) else None
    highest = max(rank, over.rank) if isinstance(over, Mark) and not over.relative else rank
    moved = _places(out, at, rank, highest, topic)
    items = sum(isinstance(m := out[n], Mark) and m.rank == rank for n in moved)
    if not isinstance(over, Mark) or items < _SEVERAL:
        return
    base = rank if over.relative else over.rank
    if over.relative:
        _make_real(out, at, over.rank, base)
    for place in moved:
        mark = out[place]
        if isinstance(mark, Mark):
            out[place] = replace(mark, rank=base + TEN + mark.rank - rank)


def _make_real(out: list[Block | Mark], at: int, rank: int, base: int) -> None:
    """Let the lines that are headings like the one ``at`` stand as high as real ones of ``base``.

    Real headings stand below some of them, and they would stand below those.
    """
    for place in range(at, len(out)):
        mark = out[place]
        like = isinstance(mark, Mark) and mark.relative and mark.rank == rank
        if isinstance(mark, Mark) and like and headings.read(mark.title).pure:
            out[place] = replace(mark, rank=base, relative=False)


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
