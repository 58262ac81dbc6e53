"""Entries of a log: labels in them may introduce parts of other topics."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from nexus.importers.blocks import Block, Item, Listing, Paragraph, spaced
from nexus.importers.leads import lead_apart, lead_of
from nexus.importers.lines import items_in, joined_lines, numbered_lines
from nexus.importers.parting.shown import parts_in
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.label_parts import names_issue, part_of
from nexus.importers.structure.section import Section
from nexus.importers.structure.self_description import describes_document
from nexus.importers.vocabulary import Part, Topic


def unfolded(section: Section, fewest: int = 2) -> tuple[Section, list[Section]]:
    """The rest of a log entry ("What I learned: ...", "Challenges: ...") and a section per label.

    Nothing changes where the labels are the parts of one challenge, or name fewer than ``fewest``
    topics and have no list below them. A challenge with its solution stays in place next to what
    else was learned.
    """
    kept: list[Block] = []
    children: list[Section] = []
    own = set(map(id, section.blocks))
    one = {Part.ISSUE, Part.SOLUTION} <= {part for b in section.blocks for part in parts_in(b)}
    apart = section.blocks if one else [*_with_lists_below(section.blocks)]
    joined = [] if one and not heading_words.only_counts(section.title) else _joined(section)
    for block in joined or apart:
        items = _items(block) if fewest > 1 else items_in(block)
        labelled = [section_of(item, section.level + 1) for item in items]
        solved = Part.SOLUTION in set(parts_in(block))
        topics = _topics_of(items)
        outside = topics & _beside_challenges(section)
        if (len(topics) < fewest and id(block) in own) or (solved and not outside):
            kept.append(block)
            continue
        opening = [None if child and solved and _tells(child) else child for child in labelled]
        others = _parted(items, opening, children)
        kept += [_rest_of(block, others)] if others else []
    return replace(section, blocks=kept), children


def _names(items: Sequence[Item]) -> list[str]:
    """The labels of ``items`` that name topics; ``Stuck``, which is no heading, does as well."""
    leads = [(item, lead) for item in items if (lead := lead_apart(item.text))]
    return [lead.label for item, lead in leads if section_of(item, 0) or _is_trouble(lead.label)]


def _is_trouble(label: str) -> bool:
    return headings.read(label).topic is None and names_issue(label)


def _topics_of(items: Sequence[Item]) -> set[Topic | None]:
    read = (headings.read(name).topic for name in _names(items))
    return {topic or Topic.CHALLENGES for topic in read}


def _beside_challenges(section: Section) -> set[Topic]:
    """The topics whose labels open separate sections next to a challenge in ``section``."""
    # A week is not a challenge: its lesson is not the outcome of one.
    return _OF_LOGS | {Topic.TAKEAWAYS} if heading_words.only_counts(section.title) else _OF_LOGS


def _parted(
    items: Sequence[Item], opening: Sequence[Section | None], children: list[Section]
) -> list[Item]:
    """``items`` except those that open a section, which is added to ``children``."""
    others: list[Item] = []
    for item, child in zip(items, opening, strict=True):
        if child:
            children.append(child)
        elif not (children and _take_end(children[-1], item)):
            others.append(item)
    return others


def _with_lists_below(blocks: Sequence[Block]) -> Iterator[Block]:
    """``blocks`` where a label at the end of a paragraph and the list after it become one list."""
    left = deque(blocks)
    while left:
        block = left.popleft()
        lines = [*numbered_lines(block)] if isinstance(block, Paragraph) else []
        items = [Item(line, text) for line, text in lines]
        if items and left and isinstance(left[0], Listing) and _is_label_alone(items[-1]):
            items[-1] = replace(items[-1], blocks=(left.popleft(),))
            block = Listing(block.line, tuple(items))
        yield block


def _joined(section: Section) -> list[Block]:
    """The blocks of ``section`` with consecutive labels, and lists below a label, as one list.

    Empty where the labels don't name several topics.
    """
    own = set(map(id, section.blocks))
    out: list[Block] = []
    names: dict[str, None] = {}
    beside = {child.title for child in section.children}
    rows = groupby(_with_lists_below(section.blocks), lambda each: _is_labelled(each, own))
    for labelled, row in rows:
        told = list(row)
        items = tuple(item for block in told for item in items_in(block))
        out += [Listing(told[0].line, items)] if labelled else told
        names |= dict.fromkeys(_names(items) if labelled else ())
    return out if names and _are_of_log([*names, *beside], section.title) else []


def _are_of_log(names: Sequence[str], title: str) -> bool:
    """Whether the labels or headings ``names`` belong to a log rather than to a challenge.

    What was learned in a week is no outcome of the challenge that is told after it.
    """
    topics = [headings.read(name).topic or Topic.CHALLENGES for name in names]
    sure = {headings.read(name).topic for name in names if part_of(name) is None}
    of_week = len({*topics}) > _SEVERAL or topics[0] in _OF_LOGS
    of_log = bool(sure & _OF_LOGS) or (of_week and bool(heading_words.UNIT.match(title)))
    return len({*topics}) > 1 and of_log


_SEVERAL = 2


def _is_labelled(block: Block, own: set[int]) -> bool:
    """Whether a label leads each line of ``block``, and it is not a list in ``own`` (by id)."""
    items = () if isinstance(block, Listing) and id(block) in own else items_in(block)
    leads = [lead_apart(item.text) for item in items]
    return bool(leads) and all(lead and lead.bold for lead in leads)


def _is_label_alone(item: Item) -> bool:
    lead = lead_of(item.text)
    return bool(lead and not spaced(lead.rest) and section_of(item, 0))


# A tool or a skill is not part of a challenge: labels next to it belong to a log.
_OF_LOGS = {Topic.TECHNOLOGIES, Topic.SKILLS}


def _tells(child: Section) -> bool:
    """Whether a label introduces a problem or its solution."""
    return part_of(child.title) in {Part.ISSUE, Part.SOLUTION}


def _take_end(challenge: Section, item: Item) -> bool:
    """Move ``item`` into ``challenge`` before it, if it says how that ended ("Way out: ...")."""
    lead = lead_of(item.text)
    ends = lead is not None and part_of(lead.label) in _ENDS
    told = challenge.blocks[-1] if challenge.blocks else None
    if not ends or not isinstance(told, Listing):
        return False
    if headings.read(challenge.title).topic is not Topic.CHALLENGES:
        return False
    *before, last = told.items
    last = replace(last, blocks=(*last.blocks, Listing(item.line, (item,))))
    challenge.blocks[-1] = replace(told, items=(*before, last))
    return True


_ENDS = {Part.SOLUTION, Part.OUTCOME, Part.IMPACT}


def _items(block: Block) -> tuple[Item, ...]:
    lines = items_in(block)
    return lines if isinstance(block, Listing) or len(lines) > 1 else ()


def _rest_of(block: Block, items: list[Item]) -> Block:
    """``block`` reduced to ``items``."""
    if isinstance(block, Paragraph):
        return Paragraph(items[0].line, joined_lines([item.text for item in items]))
    return Listing(items[0].line, tuple(items))


def section_of(item: Item, level: int) -> Section | None:
    """The section that a label at the start of ``item`` opens; None if it is not about learning."""
    lead = lead_apart(item.text)
    if not lead or describes_document(item.text) or not headings.read(lead.label).learned:
        return None
    own: Sequence[Block] = item.blocks
    if spaced(lead.rest):
        own = [Listing(item.line, (Item(item.line, lead.rest, item.blocks),))]
    return Section(lead.label, item.line, level, list(own))
