"""Labels in the opening, directly below the title, that list what was learned.

``**Technologies:** Python, Redis`` and ``**Concepts:** Caching, Queues`` need no headings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from nexus.importers.blocks import Block, Item, Listing, Paragraph, spaced
from nexus.importers.items.pieces import Piece
from nexus.importers.items.prose import comma_list
from nexus.importers.leads import Lead, lead_of
from nexus.importers.lines import numbered_lines, paragraph_of
from nexus.importers.parting import logs
from nexus.importers.structure import headings
from nexus.importers.structure.section import Section
from nexus.importers.structure.self_description import describes_document
from nexus.importers.technologies.name_lists import listed
from nexus.importers.technologies.unknown import names_layer
from nexus.importers.vocabulary import Topic


def with_concepts_apart(opening: Section, *, learned: bool) -> tuple[Section, list[Section]]:
    """``opening`` without the concepts and tools listed by its labels, and a section for each.

    Nothing changes if that is all about learning: neither are both concepts and tools listed nor,
    as ``learned`` says, are other headings about it.
    """
    told: list[Section] = []
    kept = [part for block in opening.blocks for part in _without_labels(block, opening, told)]
    topics = {headings.read(section.title).topic or Topic.TECHNOLOGIES for section in told}
    if not (told and learned) and topics != _LISTED:
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
    lead, level = lead_of(item.text), opening.level + 1
    if not lead or not (item.blocks or comma_list(Piece(item.line, lead.rest))):
        return False
    section = logs.section_of(item, level) or _over_tools(item, lead, level)
    if not section or headings.read(section.title).topic not in {*_LISTED, None}:
        return False
    told.append(section)
    return True


_LISTED = {Topic.SKILLS, Topic.TECHNOLOGIES}


def _over_tools(item: Item, lead: Lead, level: int) -> Section | None:
    """The section of a label over nothing but several tools: ``Backend: Python, Redis``.

    ``Alternatives: ...`` or ``Migrated from: ...`` may be over tools, too.
    """
    read = listed(spaced(lead.rest))
    only = not item.blocks and read.only_tools and len(read.names) >= _SEVERAL
    if not only or not names_layer(lead.label) or describes_document(item.text):
        return None
    return Section(
        lead.label, item.line, level, [Listing(item.line, (Item(item.line, lead.rest),))]
    )


_SEVERAL = 2
