"""A week with a name, in a log, whose notes are sentences: the name is what was learned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nexus.importers.blocks import Block, Item, Listing, Span, spaced
from nexus.importers.parting.shown import parts_in
from nexus.importers.structure import headings
from nexus.importers.structure.heading_words import named_unit
from nexus.importers.structure.section import Section
from nexus.importers.vocabulary import Topic

_SHORTEST = 4


def with_notes_below(week: Section, labelled: list[Section]) -> tuple[Section, list[Section]]:
    """``week`` and its ``labelled`` parts, with its notes as one item that is named like it.

    Other text of the week goes there too, unless it tells of a challenge.
    """
    name = named_unit(week.title)
    skills = [each for each in labelled if headings.read(each.title).topic is Topic.SKILLS]
    if not name or len(skills) != 1 or not _are_notes(skills[0].blocks):
        return week, labelled
    solving = [block for block in week.blocks if any(parts_in(block))]
    taken = set(map(id, solving))
    others = [block for block in week.blocks if id(block) not in taken]
    whole = Item(week.line, (Span(name),), (*skills[0].blocks, *others))
    named = replace(skills[0], blocks=[Listing(week.line, (whole,))])
    told = [named if each is skills[0] else each for each in labelled]
    return replace(week, blocks=solving), told


def _are_notes(blocks: Sequence[Block]) -> bool:
    """Whether ``blocks`` are a list most of whose items are sentences."""
    lists = [block for block in blocks if isinstance(block, Listing)]
    told = [spaced(item.text) for each in lists for item in each.items]
    notes = [text for text in told if text[-1:] == "." and len(text.split()) >= _SHORTEST]
    return len(told) > 1 and len(notes) * 2 > len(told)
