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
    found: list[Block] = []
    row: list[Block] = []
    for block in blocks:
        parts = _parts(block)
        opens = parts[:1] == [Part.ISSUE]
        if opens:
            row = []
        if opens or (row and parts[:1] and parts[0]):
            row.append(block)
            solved = any(Part.SOLUTION in _parts(each) for each in row)
            found += [each for each in row if each not in found] if solved else []
        else:
            row = []
    return found


def _parts(block: Block) -> list[Part | None]:
    lines = numbered_lines(block) if isinstance(block, Paragraph) else ()
    return [label_of(text) for _, text in lines]
