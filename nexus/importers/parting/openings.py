"""Labels in the opening, directly below the title, that list what was learned.

``**Technologies:** Python, Redis`` and ``**Concepts:** Caching, Queues`` need no headings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from nexus.importers.blocks import Block, Item, Listing, Paragraph
from nexus.importers.items.pieces import Piece
from nexus.importers.items.prose import comma_list
from nexus.importers.leads import lead_of
from nexus.importers.lines import numbered_lines, paragraph_of
from nexus.importers.parting import logs
from nexus.importers.structure import headings
from nexus.importers.structure.section import Section
from nexus.importers.vocabulary import Topic


def with_concepts_apart(opening: Section, *, learned: bool) -> tuple[Section, list[Section]]:
    """``opening`` without the concepts and tools listed by its labels, and a section for each.

    Nothing changes if no concepts are listed, or if nothing else is about learning: neither
    tools nor, as ``learned`` says, other headings.
    """
    told: list[Section] = []
    kept = [part for block in opening.blocks for part in _without_labels(block, opening, told)]
    topics = {headings.read(section.title).topic for section in told}
    if Topic.SKILLS not in topics or not (learned or Topic.TECHNOLOGIES in topics):
        return opening, []
    return replace(opening, blocks=kept), told


def _without_labels(block: Block, opening: Section, told: list[Section]) -> Iterator[Block]:
    """``block`` without the lines or items that list something, which are added to ``told``."""
    if isinstance(block, Listing):
        left = tuple(item for item in block.items if not _take_section(item, opening, told))
        yield from [replace(block, items=left)] if left else []
    elif isinstance(block, Paragraph) and not block.quoted:
        lines = [*numbered_lines(block)]
        stay = [line for line in lines if not _take_section(Item(*line), opening, told)]
        yield from [block] if len(stay) == len(lines) else paragraph_of(stay)
    else:
        yield block


def _take_section(item: Item, opening: Section, told: list[Section]) -> bool:
    """Whether ``item`` lists concepts or tools after a label; adds its section to ``told``."""
    section, lead = logs.section_of(item, opening.level + 1), lead_of(item.text)
    topic = headings.read(section.title).topic if section else None
    lists = lead and (item.blocks or comma_list(Piece(item.line, lead.rest)))
    if not section or not lists or topic not in {Topic.SKILLS, Topic.TECHNOLOGIES}:
        return False
    told.append(section)
    return True
