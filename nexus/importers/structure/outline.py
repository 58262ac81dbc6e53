"""Blocks -> sections: markdown headings, bold lines, and lines that only read like headings."""

from __future__ import annotations

from collections.abc import Sequence

from nexus.importers.blocks import Block, Heading, Listing, Table
from nexus.importers.structure import headings
from nexus.importers.structure.adopted import OVER_ITEMS, adopted
from nexus.importers.structure.adopted_lines import with_lines_adopted
from nexus.importers.structure.asked import with_questions
from nexus.importers.structure.bold_topics import (
    as_high_as_first,
    bold_topics,
    with_recurring_lowered,
)
from nexus.importers.structure.counted import with_items_filled
from nexus.importers.structure.heading_lines import BOLD_LINE, NAMED_LINE, TOPIC_LINE
from nexus.importers.structure.mark import TEN, Mark
from nexus.importers.structure.marks import marked
from nexus.importers.structure.piped import with_tables
from nexus.importers.structure.section import Section
from nexus.importers.structure.units import with_units_level
from nexus.importers.vocabulary import Topic

# A document with fewer headings than a title and two sections marks the rest in another way.
_FEWEST = 3


def outline(blocks: tuple[Block, ...]) -> Section:
    """``blocks`` as a tree of sections; its root holds the blocks before the first heading."""
    root = Section("", 1, 0)
    path = [root]
    filled = _with_signs_lost(blocks)
    bare = sum(isinstance(block, Heading) for block in filled) < _FEWEST
    bold = bold_topics(filled)
    lines = with_lines_adopted(with_recurring_lowered([*marked(filled, bare, bold)]))
    found = adopted(lines)
    for block in as_high_as_first(found, bold):
        if isinstance(block, Mark):
            level = block.rank
            if block.relative:
                base = max(section.level // TEN for section in path) * TEN
                level = base + (TOPIC_LINE if _follows(path[-1], block) else level)
            while path[-1].level >= level or not (block.relative or _may_hold(path[-1], block)):
                path.pop()
            section = Section(block.title, block.line, level, links=block.links)
            path[-1].children.append(section)
            path.append(section)
        else:
            path[-1].blocks.append(block)
    return root


def _may_hold(section: Section, heading: Mark) -> bool:
    """Whether a real ``heading`` may be inside ``section``.

    A line that only reads like a heading contains none, unless it is directly above its items.
    """
    over = headings.read(section.title).learned in OVER_ITEMS and not section.blocks
    return section.level % TEN == 0 or (over and headings.read(heading.title).topic is None)


def _follows(section: Section, line: Mark) -> bool:
    """Whether a bold ``line`` opens the next section, because ``section`` has listed everything."""
    reading = headings.read(section.title)
    listed = any(isinstance(block, Listing | Table) for block in section.blocks)
    if section.level % TEN != TOPIC_LINE or line.rank not in {BOLD_LINE, NAMED_LINE} or not listed:
        return False
    other = headings.read(line.title).topic in {Topic.ABOUT, Topic.LEFT_OUT}
    return reading.learned is Topic.TAKEAWAYS or (other and reading.learned is Topic.CHALLENGES)


def _with_signs_lost(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` as they were meant, where markdown's markup is missing or wrong."""
    return with_items_filled(with_units_level(with_questions([*with_tables(blocks)])))
