"""Challenges told beside what was learned: ``Challenge: ...``, ``Solution: ...`` below a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nexus.importers.blocks import Block, Listing, Paragraph
from nexus.importers.challenges.labels import label_of
from nexus.importers.lines import numbered_lines
from nexus.importers.structure import headings
from nexus.importers.structure.outline import Section
from nexus.importers.vocabulary import Part, Topic

_LEARNED = {Topic.SKILLS, Topic.TAKEAWAYS}
_TITLE = "Challenges"


def with_challenges_apart(section: Section) -> Section:
    """``section`` and all below it, such challenges under a heading of their own."""
    children = [with_challenges_apart(child) for child in section.children]
    reading = headings.read(section.title)
    lists = any(isinstance(block, Listing) for block in section.blocks)
    told = _challenges(section.blocks) if reading.pure and reading.topic in _LEARNED else []
    if not told or not lists:
        return replace(section, children=children)
    taken = set(map(id, told))
    kept = [block for block in section.blocks if id(block) not in taken]
    apart = Section(_TITLE, told[0].line, section.level + 1, told)
    return replace(section, blocks=kept, children=[apart, *children])


def _challenges(blocks: Sequence[Block]) -> list[Block]:
    """The paragraphs of ``blocks`` that tell an issue, and what they go on with to its solution."""
    rows: list[list[Block]] = []
    goes_on = False
    for block in blocks:
        first = next(iter(_parts(block)), None)
        if first is Part.ISSUE:
            rows.append([block])
        elif first and goes_on:
            rows[-1].append(block)
        goes_on = first is Part.ISSUE or (goes_on and first is not None)
    return [block for row in rows if any(map(_solves, row)) for block in row]


def _solves(block: Block) -> bool:
    return Part.SOLUTION in _parts(block)


def _parts(block: Block) -> list[Part | None]:
    lines = numbered_lines(block) if isinstance(block, Paragraph) else ()
    return [label_of(text) for _, text in lines]
