"""What the body of a section shows where the words of its heading are unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nexus.importers.blocks import (
    Block,
    Item,
    Listing,
    Paragraph,
    Table,
    Text,
    plain,
    spaced,
    texts,
)
from nexus.importers.challenges.labels import label_of
from nexus.importers.items.pieces import split
from nexus.importers.items.repositories import heads_repositories, lists_repositories
from nexus.importers.leads import lead_of
from nexus.importers.lines import lines_of, numbered_lines
from nexus.importers.structure import headings
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.mark import joined_lines
from nexus.importers.structure.outline import Section
from nexus.importers.structure.self_description import describes_document
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
    parts = {part for block in blocks for part in _parts(block, asked)}
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


def _parts(block: Block, asked: bool = False) -> Iterator[Part]:
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


def unfolded(section: Section) -> tuple[Section, list[Section]]:
    """A log's entry ("What I learned: ...", "Challenges: ...") and a section for each label.

    Nothing changes where the labels are the parts of one challenge, or name one topic only and
    stand over no list. A challenge with its solution stays where it is beside what else was
    learned.
    """
    kept: list[Block] = []
    children: list[Section] = []
    own = set(map(id, section.blocks))
    one = {Part.ISSUE, Part.SOLUTION} <= {part for b in section.blocks for part in _parts(b)}
    for block in section.blocks if one else _with_lists_below(section.blocks):
        items = _items(block)
        labelled = [_labelled(item, section.level + 1) for item in items]
        topics = {headings.read(child.title).topic for child in labelled if child}
        solved = Part.SOLUTION in set(_parts(block))
        if (len(topics) < 2 and id(block) in own) or (solved and not topics & _OF_LOGS):
            kept.append(block)
            continue
        taken = [child if child and not (solved and _tells(child)) else None for child in labelled]
        children += [child for child in taken if child]
        others = [item for item, child in zip(items, taken, strict=True) if not child]
        kept += [_rest_of(block, others)] if others else []
    return replace(section, blocks=kept), children


def _with_lists_below(blocks: Sequence[Block]) -> Iterator[Block]:
    """``blocks``; a label that ends a paragraph and the list after it are items of one list."""
    left = list(blocks)
    while left:
        block, *left = left
        lines = [*numbered_lines(block)] if isinstance(block, Paragraph) else []
        items = [Item(line, text) for line, text in lines]
        if items and left and isinstance(left[0], Listing) and _is_label_alone(items[-1]):
            items[-1] = replace(items[-1], blocks=(left.pop(0),))
            block = Listing(block.line, tuple(items))
        yield block


def _is_label_alone(item: Item) -> bool:
    lead = lead_of(item.text)
    return bool(lead and not spaced(lead.rest) and _labelled(item, 0))


# A tool or a skill is no part of a challenge: the labels beside it are those of a log.
_OF_LOGS = {Topic.TECHNOLOGIES, Topic.SKILLS}


def _tells(child: Section) -> bool:
    """Whether a label says what was wrong, or what was done about it."""
    return part_of(child.title) in {Part.ISSUE, Part.SOLUTION}


def _items(block: Block) -> tuple[Item, ...]:
    if isinstance(block, Listing):
        return block.items
    lines = list(numbered_lines(block)) if isinstance(block, Paragraph) else []
    return tuple(Item(line, text) for line, text in lines) if len(lines) > 1 else ()


def _rest_of(block: Block, items: list[Item]) -> Block:
    """``block`` with ``items`` alone."""
    if isinstance(block, Paragraph):
        return Paragraph(items[0].line, joined_lines([item.text for item in items]))
    return Listing(items[0].line, tuple(items))


def _labelled(item: Item, level: int) -> Section | None:
    lead = lead_of(item.text)
    label = undecorated(spaced(lead.name)) if lead and not lead.joined else ""
    reading = headings.read(label)
    if lead is None or describes_document(item.text):
        return None
    if not (reading.pure and reading.topic and reading.topic.learning):
        return None
    own: Sequence[Block] = item.blocks
    if spaced(lead.rest):
        own = [Listing(item.line, (Item(item.line, lead.rest, item.blocks),))]
    return Section(label, item.line, level, list(own))
