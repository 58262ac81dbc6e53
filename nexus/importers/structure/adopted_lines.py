"""Bold lines that are headings at the level of the topic they belong to.

``**Best practices**`` with nothing below it, and then ``**Coding standards**``, ``**Testing**``,
``**Reviews**``: these belong to the topic, although some of them name one as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nexus.importers.blocks import Block
from nexus.importers.structure import headings
from nexus.importers.structure.heading_lines import BOLD_LINE, NAMED_LINE, TOPIC_LINE
from nexus.importers.structure.heading_words import is_numbered
from nexus.importers.structure.mark import Mark
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import starts_with_picture

_SEVERAL = 2


def with_lines_adopted(blocks: Sequence[Block | Mark]) -> list[Block | Mark]:
    """``blocks`` with such lines moved below their topic."""
    out = _with_empty_raised(blocks)
    for at, (over, first) in enumerate(pairwise(out)):
        if isinstance(over, Mark) and isinstance(first, Mark) and _is_over(over, first):
            _move(out, at, over)
    return out


def _with_empty_raised(blocks: Sequence[Block | Mark]) -> list[Block | Mark]:
    """``blocks`` with ``**Bugs that taught me a lot**`` above the bold names directly below it."""
    out = list(blocks)
    for at, (over, first, below) in enumerate(zip(out, out[1:], out[2:], strict=False)):
        match over, first:
            case Mark(relative=True, rank=rank), Mark(relative=True) if rank == first.rank:
                names = headings.read(over.title).learning and not isinstance(below, Mark)
                out[at] = replace(over, rank=TOPIC_LINE) if names else over
    return out


def _is_over(topic: Mark, first: Mark) -> bool:
    opens = topic.relative and topic.rank == TOPIC_LINE and headings.read(topic.title).learned
    return bool(opens) and first.relative


def _move(out: list[Block | Mark], at: int, over: Mark) -> None:
    """Move the lines after the index ``at`` of ``over`` that belong to it below it."""
    topic = headings.read(over.title).topic
    below = _below(out, at, topic)
    if len(below) < _SEVERAL:
        return
    parts = [place for place, mark in below if not _may_end(mark, topic)]
    apart = starts_with_picture(below[0][1].title) and not starts_with_picture(over.title)
    for place, mark in below:
        pictured = starts_with_picture(mark.title)
        amid = bool(parts) and place < parts[-1]
        if mark.rank == TOPIC_LINE and (amid or (apart and pictured) or not _may_end(mark, topic)):
            out[place] = replace(mark, rank=NAMED_LINE if pictured else BOLD_LINE)


def _below(out: Sequence[Block | Mark], at: int, topic: Topic | None) -> list[tuple[int, Mark]]:
    """The lines after the index ``at`` up to the next one that opens another topic."""
    found: list[tuple[int, Mark]] = []
    for place, mark in enumerate(out[at + 1 :], at + 1):
        if not isinstance(mark, Mark):
            continue
        reading = headings.read(mark.title)
        aside = reading.topic is Topic.LEFT_OUT and not reading.always_left_out
        other = mark.rank == TOPIC_LINE and reading.topic is not topic and not aside
        counted = bool(found) and is_numbered(mark.title) > is_numbered(found[0][1].title)
        if not mark.relative or other or counted:
            break
        found.append((place, mark))
    return found


def _may_end(mark: Mark, topic: Topic | None) -> bool:
    """``**Testing**`` may be a part of ``topic``, or tell how to test what was built."""
    return mark.rank == TOPIC_LINE and headings.read(mark.title).topic is not topic
