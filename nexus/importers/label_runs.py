"""Entries of a diary whose labels in bold each open a topic: one list of labelled items.

``**Learned:**`` over a list, then ``**Stuck on:** ...`` and ``**Unstuck by:** ...``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nexus.importers.blocks import Block, Item, Listing, Paragraph, Text, spaced
from nexus.importers.leads import Lead, lead_of
from nexus.importers.lines import joined_lines, numbered_lines
from nexus.importers.structure import headings
from nexus.importers.structure.heading_lines import TOPIC_LINE
from nexus.importers.structure.heading_words import UNIT
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.mark import TEN
from nexus.importers.structure.outline import Section
from nexus.importers.structure.self_description import describes_document
from nexus.importers.vocabulary import Part, Topic


def with_labels_gathered(section: Section) -> tuple[Section, list[Section]] | None:
    """``section`` without what its labels open, and that; None where it is no such entry.

    A label that reads as a heading ("Technologies used: ...") holds only what stands before the
    next label.
    """
    told: list[Topic | None] = [*_labels(section.blocks)]
    blocks, others, opened = [*section.blocks], list[Section](), list[Section]()
    for child in section.children:
        kept, behind = _cut(child)
        if _is_label(child):
            opened.append(_as_item(kept))
            told.append(headings.read(child.title).topic)
        else:
            others.append(child)
        told += _labels(behind)
        blocks += behind
    if not _tells_entry(section.title, told):
        return None
    items: list[Item] = []
    before = [*_before_labels(blocks, items)]
    aside, sections = _opened(items, section.level + 1)
    before += [Listing(aside[0].line, tuple(aside))] if aside else []
    return replace(section, blocks=before, children=others), [*opened, *sections]


def _as_item(section: Section) -> Section:
    """``section``; where it is over one line to remember, that is an item."""
    first = section.blocks[0] if len(section.blocks) == 1 else None
    if not isinstance(first, Paragraph) or headings.read(section.title).topic not in _REMEMBERED:
        return section
    return replace(section, blocks=[Listing(first.line, (Item(first.line, first.text),))])


_REMEMBERED = {Topic.TAKEAWAYS, Topic.CHALLENGES}
_FEWEST = 2


def _tells_entry(title: str, told: Sequence[Topic | None]) -> bool:
    """Whether labels that name the topics ``told`` are a diary's, and not one challenge's.

    One challenge tells what was wrong before it tells what was learned.
    """
    learned = [topic for topic in told if topic is not Topic.TECHNOLOGIES]
    first = learned[:1] != [Topic.CHALLENGES] or bool(UNIT.match(title))
    return len(set(told)) >= _FEWEST and bool(learned) and first


def _is_label(child: Section) -> bool:
    """Whether a label made the heading of ``child``."""
    reading = headings.read(child.title)
    named = reading.pure and reading.topic is not None and reading.topic.learning
    return named and child.level % TEN == TOPIC_LINE and not child.children


def _cut(child: Section) -> tuple[Section, list[Block]]:
    """What a label made a section, and what the labels behind it open."""
    own = headings.read(child.title).topic
    first = next((at for at, block in enumerate(child.blocks) if _names_other(block, own)), None)
    if first is None or not _is_label(child):
        return child, []
    return replace(child, blocks=child.blocks[:first]), child.blocks[first:]


def _names_other(block: Block, own: Topic | None) -> bool:
    return next(_labels([block]), own) is not own


def _labels(blocks: Sequence[Block]) -> Iterator[Topic]:
    """The topics that labels in bold name at the start of the lines of ``blocks``."""
    for block in blocks:
        for _, line in numbered_lines(block) if isinstance(block, Paragraph) else ():
            if topic := _topic(line):
                yield topic


def _topic(line: Text) -> Topic | None:
    """The topic that a label in bold at the start of ``line`` names."""
    label = _label(line)
    if not label or describes_document(line):
        return None
    if part_of(label) is Part.ISSUE:
        return Topic.CHALLENGES
    reading = headings.read(label)
    return reading.topic if reading.pure and reading.topic and reading.topic.learning else None


def _label(line: Text) -> str:
    """The words in bold before the colon of ``line``; ``""`` where there are none."""
    lead = lead_of(line)
    if lead is None or lead.joined or not lead.name[0].bold:
        return ""
    told, name = spaced(line), spaced(lead.name)
    behind = told[told.find(name) + len(name) :].lstrip("*_ ")
    return lead.label if name.endswith(":") or behind.startswith(":") else ""


def _before_labels(blocks: Sequence[Block], items: list[Item]) -> Iterator[Block]:
    """What stands before the first label in ``blocks``; ``items`` get a label each and the rest."""
    for block in blocks:
        lines = list(numbered_lines(block)) if isinstance(block, Paragraph) else []
        if lines and (items or _label(lines[0][1])) and any(_label(line) for _, line in lines):
            _add_lines(lines, items)
        elif items:
            items[-1] = replace(items[-1], blocks=(*items[-1].blocks, block))
        else:
            yield block


def _add_lines(lines: Sequence[tuple[int, Text]], items: list[Item]) -> None:
    for number, line in lines:
        if _label(line) or not items:
            items.append(Item(number, line))
        else:
            items[-1] = replace(items[-1], text=joined_lines([items[-1].text, line]))


def _opened(items: Sequence[Item], level: int) -> tuple[list[Item], list[Section]]:
    """Those of ``items`` whose labels open nothing, and the sections of the others."""
    aside: list[Item] = []
    sections: list[Section] = []
    for item in items:
        lead, topic = lead_of(item.text), _topic(item.text)
        ends = part_of(lead.label) in _ENDS if lead else False
        last = sections[-1] if sections else None
        hard = last is not None and headings.read(last.title).topic is Topic.CHALLENGES
        if last and hard and (topic is Topic.CHALLENGES or (topic is None and ends)):
            last.blocks.append(Listing(item.line, (item,)))
        elif lead and topic:
            named = headings.read(lead.label).topic is topic
            title = lead.label if named else topic.value.capitalize()
            sections.append(Section(title, item.line, level, _told_by(item, lead)))
        else:
            aside.append(item)
    return aside, sections


_ENDS = {Part.SOLUTION, Part.OUTCOME}


def _told_by(item: Item, lead: Lead) -> list[Block]:
    """What the label of ``item`` is over; it stays where it opens a part of a challenge."""
    if part_of(lead.label) is Part.ISSUE:
        return [Listing(item.line, (item,))]
    if not spaced(lead.rest):
        return [*item.blocks]
    return [Listing(item.line, (Item(item.line, lead.rest, item.blocks),))]
