"""Blocks -> sections: markdown headings, bold lines, and lines that only read like headings."""

from __future__ import annotations

from collections.abc import Sequence

from nexus.importers.blocks import Block, Heading
from nexus.importers.structure import headings
from nexus.importers.structure.adopted import OVER_ITEMS, adopted
from nexus.importers.structure.asked import with_questions
from nexus.importers.structure.bold_topics import as_high_as_first, bold_topics
from nexus.importers.structure.counted import with_items_filled
from nexus.importers.structure.mark import TEN, Mark
from nexus.importers.structure.marks import marked
from nexus.importers.structure.piped import with_tables
from nexus.importers.structure.section import Section
from nexus.importers.structure.units import with_units_level

# A document with fewer headings than a title and two sections marks the rest in another way.
_FEWEST = 3


def outline(blocks: tuple[Block, ...]) -> Section:
    """``blocks`` as a tree of sections; its root holds the blocks before the first heading."""
    root = Section("", 1, 0)
    path = [root]
    filled = _with_signs_lost(blocks)
    bare = sum(isinstance(block, Heading) for block in filled) < _FEWEST
    bold = bold_topics(filled)
    found = adopted(list(marked(filled, bare, bold)))
    for block in as_high_as_first(found, bold):
        if isinstance(block, Mark):
            level = block.rank
            if block.relative:
                level += max(section.level // TEN for section in path) * TEN
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


def _with_signs_lost(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` as they were meant, where markdown's markup is missing or wrong."""
    return with_items_filled(with_units_level(with_questions([*with_tables(blocks)])))
