"""What the body of a section shows where the words of its heading are unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nexus.importers.blocks import (
    Block,
    Table,
    Text,
    plain,
    spaced,
    texts,
)
from nexus.importers.challenges.labels import label_of
from nexus.importers.items.pieces import split
from nexus.importers.leads import lead_of
from nexus.importers.lines import lines_of
from nexus.importers.structure import headings
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.outline import Section
from nexus.importers.technologies.finding import is_tool
from nexus.importers.vocabulary import Part, Topic
from nexus.importers.wording import undecorated

_SEVERAL = 3
_ASKED = re.compile(r"\W*[QA]:")


def topic_of(section: Section) -> Topic | None:
    """The topic that labels ("Problem: ... Fix: ...") or known names give away, if any.

    Headings inside that name a topic of their own stand for themselves.
    """
    blocks = list(_unclaimed(section))
    parts = {part for block in blocks for part in parts_in(block)}
    if {Part.ISSUE, Part.SOLUTION} <= parts:
        return Topic.CHALLENGES
    if section.children:
        return None
    return Topic.TECHNOLOGIES if _lists_tools(blocks) else None


def _unclaimed(section: Section) -> Iterator[Block]:
    yield from section.blocks
    for child in section.children:
        if headings.read(child.title).topic is None:
            yield from _unclaimed(child)


def parts_in(block: Block) -> Iterator[Part]:
    """The parts that labels in ``block`` open; questions and answers are about anything."""
    lines: list[Text] = [line for _, text in texts(block) for line in lines_of(text)]
    told = [line for line in lines if not _ASKED.match(plain(line))]
    yield from filter(None, map(label_of, told))
    if isinstance(block, Table):
        header = (part_of(undecorated(spaced(cell))) for cell in block.header)
        yield from filter(None, header)


def lists_tools(section: Section) -> bool:
    """Whether the items straight below a heading are mostly tools that are known."""
    return _lists_tools(section.blocks)


def _lists_tools(blocks: Sequence[Block]) -> bool:
    pieces = split(blocks).pieces
    leads = [lead_of(piece.text) for piece in pieces]
    told = [
        spaced(lead.name if lead else piece.text) for lead, piece in zip(leads, pieces, strict=True)
    ]
    tools = sum(map(is_tool, told))
    return tools >= _SEVERAL and tools * 3 >= len(told) * 2
