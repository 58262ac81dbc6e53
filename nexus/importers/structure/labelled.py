"""Documents without headings whose sections begin with labels.

``Learned:`` over a list, ``Takeaways: ask early.`` on one line: a single label may be a part of a
challenge, but if several name a topic, and each occurs once, they open the sections.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from nexus.importers.blocks import Block, Listing, Paragraph, Text, spaced
from nexus.importers.leads import Lead, lead_of
from nexus.importers.lines import numbered_lines, paragraph_of
from nexus.importers.structure import headings
from nexus.importers.structure.heading_lines import SHORT, TOPIC_LINE
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.mark import Mark
from nexus.importers.vocabulary import Part, Topic
from nexus.importers.wording import undecorated

_FEWEST_TOPICS = 3


def opening_labels(blocks: Sequence[Block]) -> frozenset[str]:
    """The labels that open the sections of a document; empty if they don't."""
    lines = [line for block in blocks for _, line in _lines(block)]
    names = [name for line in lines if (name := _label(line))]
    solved = any(part_of(name) is Part.SOLUTION for name in names)
    told = Counter(names)
    opening = [
        name
        for name in names
        if told[name] == 1 and _names_topic(name) and not (solved and _is_part(name))
    ]
    topics = {headings.read(name).topic for name in opening}
    if len(topics) > 1:
        # Other sections may have their names on lines of their own.
        alone = [undecorated(spaced(line)) for line in lines if not _label(line)]
        topics |= {headings.read(name).topic for name in alone if _names_topic(name)}
    leading = [_label(line) for line in lines if _leads_to_owner(line)]
    asides = [name for name in _asides(blocks, frozenset(opening)) if told[name] == 1]
    named = frozenset([*opening, *leading, *asides])
    return named if len(topics) >= _FEWEST_TOPICS else frozenset()


def parted(block: Paragraph, opening: frozenset[str]) -> Iterator[Paragraph | Mark]:
    """``block`` cut before each line that starts with one of the labels ``opening``."""
    if not opening:
        yield block
        return
    kept: list[tuple[int, Text]] = []
    for number, line in _lines(block):
        name = _label(line)
        if name not in opening:
            kept.append((number, line))
            continue
        yield from paragraph_of(kept)
        yield Mark(name, number, TOPIC_LINE, True)
        lead = lead_of(line)
        kept = [(number, lead.rest)] if lead and spaced(lead.rest) else []
    yield from paragraph_of(kept)


def _lines(block: Block) -> Iterator[tuple[int, Text]]:
    if isinstance(block, Paragraph) and not block.quoted:
        yield from numbered_lines(block)


def _label(line: Text) -> str:
    """The text before the colon of ``line``; ``""`` if it is not a label."""
    told = spaced(line)
    lead = lead_of(line)
    name = spaced(lead.name) if lead and _ends_in_colon(lead, told) else ""
    return undecorated(name or (told if told.rstrip("*_ ").endswith(":") else "")).rstrip(":")


def _ends_in_colon(lead: Lead, told: str) -> bool:
    after = told[told.find(spaced(lead.name)) + len(spaced(lead.name)) :]
    return not lead.joined and (":" in spaced(lead.name)[-1:] or after.lstrip("*_ ")[:1] == ":")


def _names_topic(name: str) -> bool:
    return headings.read(name).learned is not None and len(name.split()) <= SHORT


def _leads_to_owner(line: Text) -> bool:
    """``Contact: ada@quay.dev``: not a topic of learning, but it ends the one before."""
    reading = headings.read(_label(line))
    return reading.pure and reading.topic is Topic.CONTACT and bool(ADDRESS.search(spaced(line)))


def _asides(blocks: Sequence[Block], opening: frozenset[str]) -> Iterator[str]:
    """The labels that end a topic whose list is complete, as ``_leads_to_owner`` does.

    Below a topic without a list, such a label may be one of its items.
    """
    opened = listed = False
    for block in blocks:
        listed = listed or (opened and isinstance(block, Listing))
        for _, line in _lines(block):
            if name := _label(line):
                if listed and _is_aside(line):
                    yield name
                opened, listed = name in opening, False


def _is_aside(line: Text) -> bool:
    """``**Collaboration:** with other learners`` names nothing learned."""
    lead = lead_of(line)
    reading = headings.read(_label(line))
    return bool(lead and lead.bold) and reading.pure and reading.topic is Topic.LEFT_OUT


ADDRESS = re.compile(r"\S@\S|://|\w\.com/")


def _is_part(name: str) -> bool:
    return part_of(name) is not None and not name.endswith("s")
