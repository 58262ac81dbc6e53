"""A report of one outage, whose sections are the parts of a single challenge.

``Issue summary``, ``Root cause and resolution``, ``Corrective and preventative measures``: none of
them is a challenge of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from nexus.importers.blocks import Block, Heading, Paragraph, Span, spaced
from nexus.importers.challenges.labels import holds_labels
from nexus.importers.challenges.telling import says_done
from nexus.importers.cutting import sentences_of
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.section import Section, flattened
from nexus.importers.wording import title_of, undecorated

_SUMMARY, _CAUSE, _MEASURES = (
    re.compile(told, re.IGNORECASE)
    for told in (
        r"(?:issue|incident|outage|executive) summary\W*$",
        r"root cause(?: analysis)?(?: (?:and|&) (?:resolution|solution|fix|recovery))?\W*$",
        r"(?:corrective|preventi\w+|preventa\w+)\b.*\b(?:measures?|actions?|steps?)\W*$",
    )
)
# What stays of the title is the name: "Postmortem: the harbour gate", "0x19. Postmortem".
_KIND = re.compile(
    r"\b(?:0x\w+\W*|(?:post[- ]?mortem|incident)(?: (?:report|analysis))?(?: (?:of|for|on)\b)?)",
    re.IGNORECASE,
)


def with_report_whole(root: Section) -> Section:
    """``root`` with the sections of such a report below one heading; unchanged without one."""
    told = [_only(root, pattern) for pattern in (_SUMMARY, _CAUSE, _MEASURES)]
    summary, cause, measures = told
    if summary is None or cause is None:
        return root
    taken = {id(each) for each in told if each}
    opening = _flat(replace(summary, children=_others(summary, taken)))
    parts = _parted(replace(cause, children=_others(cause, taken)))
    if measures:
        below = _flat(replace(measures, children=_others(measures, taken)))
        parts.append(replace(below, title="Improvements", blocks=[*map(_headed, below.blocks)]))
    title = next((child.title for child in root.children if child.level == _FIRST), root.title)
    name = undecorated(_KIND.sub("", title)).strip(" -–—:.,")
    named = f"Challenge 1: {name}" if name else "Challenge 1"
    one = Section(named, summary.line, summary.level, opening.blocks, [*map(_flat, parts)])
    whole = Section("Challenges", summary.line, summary.level, [], [one])
    return _replaced(root, taken, id(summary), whole)


_FIRST = 10


def _only(root: Section, pattern: re.Pattern[str]) -> Section | None:
    """The outermost section in ``root`` whose heading matches, if there is just one."""
    found = [each for each in _sections(root) if pattern.match(undecorated(each.title))]
    return found[0] if len(found) == 1 or (found and found[1] in found[0].children) else None


def _sections(root: Section) -> Iterator[Section]:
    for child in root.children:
        yield child
        yield from _sections(child)


def _others(section: Section, taken: set[int]) -> list[Section]:
    return [
        replace(each, children=_others(each, taken))
        for each in section.children
        if id(each) not in taken
    ]


def _flat(part: Section) -> Section:
    return replace(part, blocks=[*part.blocks, *flattened(part.children)], children=[])


def _headed(block: Block) -> Block:
    """``Tasks:`` among the measures is a heading, not the label of another problem."""
    told = spaced(block.text) if isinstance(block, Paragraph) else ""
    label = part_of(undecorated(told)) if told else None
    return Heading(block.line, 1, (Span(title_of(told)),)) if label else block


def _parted(cause: Section) -> list[Section]:
    """The cause and, from the first sentence on that says what was done, the resolution."""
    if cause.children or any(map(holds_labels, cause.blocks)):
        below = [replace(child) for child in cause.children]
        return [replace(cause, title="Root cause", children=[]), *below]
    why, done = _divided(cause.blocks)
    solved = [Section("Resolution", cause.line, cause.level, done)] if done else []
    return [replace(cause, title="Root cause", blocks=why), *solved]


def _divided(blocks: Iterable[Block]) -> tuple[list[Block], list[Block]]:
    why: list[Block] = []
    done: list[Block] = []
    for block in blocks:
        parts = sentences_of(block.text) if isinstance(block, Paragraph) and not done else []
        at = next((n for n, part in enumerate(parts) if says_done(part)), None)
        if isinstance(block, Paragraph) and at is not None:
            sides = [tuple(chain(*parts[:at])), tuple(chain(*parts[at:]))]
            why += [replace(block, text=sides[0])] if at else []
            done.append(replace(block, text=sides[1]))
        else:
            (done or why).append(block)
    return why, done


def _replaced(section: Section, taken: set[int], first: int, whole: Section) -> Section:
    """``section`` without the sections ``taken``, and with ``whole`` in the place of ``first``."""
    children: list[Section] = []
    for child in section.children:
        if id(child) in taken:
            children += [whole] if id(child) == first else []
        else:
            children.append(_replaced(child, taken, first, whole))
    return replace(section, children=children)
