"""What the body of a section shows where the words of its heading are unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nexus.content.kinds import Kind
from nexus.importers import lessons
from nexus.importers.blocks import (
    Block,
    Table,
    Text,
    plain,
    spaced,
    texts,
)
from nexus.importers.challenges.inline import sides
from nexus.importers.challenges.labels import label_of
from nexus.importers.challenges.telling import says_cured, says_done
from nexus.importers.items.pieces import split
from nexus.importers.items.prose import from_prose
from nexus.importers.items.repositories import heads_repositories, lists_repositories
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
_QUESTION = re.compile(r"\W*Q:\s*")


def topic_of(section: Section) -> Topic | None:
    """The topic that labels ("Problem: ... Fix: ...") or known names give away, if any.

    Headings inside that name a topic of their own stand for themselves.
    """
    blocks = list(_unclaimed(section))
    asked = _asks_of_trouble(blocks)
    parts = {part for block in blocks for part in parts_in(block, asked)}
    if {Part.ISSUE, Part.SOLUTION} <= parts:
        return Topic.CHALLENGES
    if section.children:
        return Topic.PROJECTS if heads_repositories(section) else None
    if _lists_tools(blocks):
        return Topic.TECHNOLOGIES
    return Topic.PROJECTS if lists_repositories(blocks) else None


def _unclaimed(section: Section) -> Iterator[Block]:
    yield from section.blocks
    for child in section.children:
        if headings.read(child.title).topic is None:
            yield from _unclaimed(child)


def _asks_of_trouble(blocks: Sequence[Block]) -> bool:
    """Whether most questions ask for what was hard; others are about anything."""
    told = [plain(line) for b in blocks for _, text in texts(b) for line in lines_of(text)]
    asked = [line[found.end() :] for line in told if (found := _QUESTION.match(line))]
    hard = [line for line in asked if headings.read(line).topic is Topic.CHALLENGES]
    return len(hard) * 2 > len(asked)


def parts_in(block: Block, asked: bool = False) -> Iterator[Part]:
    """The parts that labels in ``block`` open, those of questions and answers where ``asked``."""
    lines: list[Text] = [line for _, text in texts(block) for line in lines_of(text)]
    told = [line for line in lines if asked or not _ASKED.match(plain(line))]
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


def tells_fixes(section: Section) -> bool:
    """``fog → lit a lamp``: whether each item leads by an arrow to what mostly was done."""
    pieces = split(section.blocks).pieces
    fixes = [sides(piece.text)[1] for piece in pieces]
    done = [fix for fix in fixes if says_done(fix) or says_cured(fix)]
    return len(pieces) >= _FEWEST and all(fixes) and len(done) * 2 > len(fixes)


_FEWEST = 2


def tells_lessons(section: Section) -> bool:
    """Whether most of what a heading is over are sentences that state or advise something."""
    parts = split(section.blocks)
    pieces = [*parts.pieces, *from_prose(parts.prose, Kind.TAKEAWAY, among_others=False)[0]]
    told = [_name(piece.text) for piece in pieces]
    return len(told) >= _FEWEST and sum(map(lessons.is_one, told)) * 2 > len(told)


def _name(text: Text) -> str:
    lead = lead_of(text)
    return spaced(lead.name if lead and not lead.joined else text).strip("*_ ")
