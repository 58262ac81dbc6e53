"""A report of one outage or bug, whose sections are the parts of a single challenge.

``Issue summary``, ``Root cause and resolution``, ``Corrective and preventative measures``: none of
them is a challenge of its own. Nor are ``Problem``, ``Cause`` and ``Solution`` below the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from nexus.importers.blocks import Block, Heading, Paragraph, Span, spaced
from nexus.importers.challenges.labels import holds_labels
from nexus.importers.challenges.telling import says_done
from nexus.importers.cutting import sentences_of
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.mark import TEN
from nexus.importers.structure.section import Section, flattened
from nexus.importers.wording import title_of, undecorated

_SUMMARY, _CAUSE, _MEASURES, _PROBLEM, _FIX = (
    re.compile(told, re.IGNORECASE)
    for told in (
        r"(?:issue|incident|outage|executive) summary\W*$",
        r"(?:root )?(?:cause|ursache|causa)(?: analysis)?(?: (?:and|&) (?:resolution|fix))?\W*$",
        r"(?:corrective|preventi\w+|preventa\w+)\b.*\b(?:measures?|actions?|steps?)\W*$",
        r"(?:the )?(?:problem|symptoms?|what happened|problème|problema)\W*$",
        r"(?:the )?(?:solution|fix|resolution|lösung|solución|soluzione|solução)\W*$",
    )
)
# What stays of the title is the name: "Postmortem: the harbour gate", "0x19. Postmortem".
_KIND = re.compile(
    r"\b(?:0x\w+\W*|(?:post[- ]?mortem|incident)(?: (?:report|analysis))?(?: (?:of|for|on)\b)?)",
    re.IGNORECASE,
)


def with_report_whole(root: Section) -> Section:
    """``root`` with the sections of such a report below one heading; unchanged without one."""
    titled = next((child for child in root.children if child.level == TEN), root)
    told = _found(_sections(root), _SUMMARY, _CAUSE, _MEASURES)
    noted = _found(titled.children, _PROBLEM, _CAUSE, _FIX)
    if not all(told[:2]):
        told = noted
    first, cause, last = told
    if first is None or cause is None or (told is noted and last is None):
        return root
    taken = {id(each) for each in told if each}
    why = replace(cause, children=_others(cause, taken))
    parts = [replace(why, title="Root cause")] if told is noted else _parted(why)
    if last:
        below = _flat(replace(last, children=_others(last, taken)))
        title = "Resolution" if told is noted else "Improvements"
        parts.append(replace(below, title=title, blocks=[*map(_headed, below.blocks)]))
    opening = replace(first, children=_others(first, taken))
    # Below another heading, the title names more than this report.
    title = titled.title if any(each is first for each in titled.children) else ""
    return _replaced(root, taken, id(first), _whole(title, opening, parts))


def _whole(title: str, opening: Section, parts: Sequence[Section]) -> Section:
    """The challenge that ``title`` names, if it says more than that this is a report."""
    name = undecorated(_KIND.sub("", title)).strip(" -–—:.,")
    named = f"Challenge 1: {name}" if name else "Challenge 1"
    line, level = opening.line, opening.level
    one = Section(named, line, level, _flat(opening).blocks, [*map(_flat, parts)])
    return Section("Challenges", line, level, [], [one])


def _found(among: Iterable[Section], *patterns: re.Pattern[str]) -> list[Section | None]:
    """For each of ``patterns`` the outermost section whose heading matches, if it is one."""
    sections = [*among]
    return [_only(sections, pattern) for pattern in patterns]


def _only(among: Sequence[Section], pattern: re.Pattern[str]) -> Section | None:
    found = [each for each in among if pattern.match(undecorated(each.title))]
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
        return [replace(cause, title="Root cause", children=[]), *cause.children]
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
