"""Challenges next to what was learned: ``Challenge: ...``, ``Solution: ...`` below a list.

They may also be in one of its weeks or modules, which is still something learned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nexus.importers.blocks import Block, Item, Listing, Paragraph, Text, spaced
from nexus.importers.challenges.labels import label_of
from nexus.importers.challenges.naming import tells_several
from nexus.importers.items.pieces import Piece
from nexus.importers.items.prose import comma_list
from nexus.importers.leads import lead_of
from nexus.importers.lines import joined_lines, numbered_lines, paragraph_of
from nexus.importers.structure import headings
from nexus.importers.structure.heading_words import only_counts
from nexus.importers.structure.mark import TEN
from nexus.importers.structure.named_units import named_units
from nexus.importers.structure.section import Section
from nexus.importers.vocabulary import Part, Topic

_LEARNED = {Topic.SKILLS, Topic.TAKEAWAYS, Topic.TECHNOLOGIES}
_TITLE, _LESSONS = "Challenges", "Takeaways"


def with_challenges_apart(section: Section, unit: bool = False) -> Section:
    """``section`` and all below it, with such challenges moved below a separate heading.

    ``unit``: the section is one of those that are numbered and named below what was learned.
    """
    reading = headings.read(section.title)
    learned = reading.learned in _LEARNED or only_counts(section.title)
    units = named_units(section.children) if learned or reading.topic is None else []
    of_units = set(map(id, units))
    children = [with_challenges_apart(each, id(each) in of_units) for each in section.children]
    lists = any(map(_lists, section.blocks))
    told = _challenges(section.blocks) if unit or (learned and lists) else []
    taken = set(map(id, told))
    kept = [block for block in section.blocks if id(block) not in taken]
    if not told or not kept:
        return replace(section, children=children)
    solved, lessons = _with_lessons_apart(told)
    level = section.level // TEN * TEN + TEN
    apart = [Section(_TITLE, told[0].line, level, solved)]
    apart += [Section(_LESSONS, lessons[0].line, level, lessons)] if lessons else []
    return replace(section, blocks=kept, children=[*apart, *children])


def _with_lessons_apart(told: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The challenges in ``told``, and a list of what is labelled as learned behind them.

    Beside other things learned, ``Takeaway: ...`` is one of them and no outcome.
    """
    solved: list[Block] = []
    lessons: list[Block] = []
    for block in told:
        lines = [*numbered_lines(block)] if isinstance(block, Paragraph) else []
        at = next((at for at, (_, line) in enumerate(lines) if _lesson(line)), None)
        if at is None or any(map(label_of, (line for _, line in lines[at + 1 :]))):
            solved.append(block)
            continue
        solved += paragraph_of(lines[:at])
        number, first = lines[at]
        text = joined_lines([_lesson(first), *(line for _, line in lines[at + 1 :])])
        lessons.append(Listing(number, (Item(number, text),)))
    return solved, lessons


def _lesson(line: Text) -> Text:
    """What ``line`` tells behind a label such as ``Takeaway``; empty if there is none."""
    lead = lead_of(line)
    learned = lead is not None and headings.read(lead.label).topic is Topic.TAKEAWAYS
    return lead.rest if lead and learned else ()


# "Gained a deeper understanding of tides", below "Challenges & Learnings".
_GAINED = re.compile(
    r"(?:I\s+)?(?:gained|learn(?:ed|t)|enhanced|strengthened|deepened|sharpened|broadened|mastered"
    r"|understood|(?:improved|developed) (?:an?|my) (?:\w+ )?(?:understanding|knowledge|skills?))"
    r"\b",
    re.IGNORECASE,
)


def with_learned_apart(section: Section) -> tuple[Section, list[Block]]:
    """``section`` and, if its heading names what was learned as well, its items that tell of it."""
    if not _LEARNED & headings.read(section.title).topics:
        return section, []
    kept: list[Block] = []
    learned: list[Block] = []
    for block in section.blocks:
        if not isinstance(block, Listing):
            kept.append(block)
            continue
        gained = tuple(item for item in block.items if _is_gained(item.text))
        others = tuple(item for item in block.items if not _is_gained(item.text))
        learned += [replace(block, items=gained)] if gained else []
        kept += [replace(block, items=others)] if others else []
    return replace(section, blocks=kept), learned


def _is_gained(told: Text) -> bool:
    """Whether ``told`` is about what was learned, unlike "Learned that it leaks. Fixed it."."""
    return bool(_GAINED.match(spaced(told))) and not tells_several(spaced(told))


def _lists(block: Block) -> bool:
    named = isinstance(block, Paragraph) and comma_list(Piece(block.line, block.text))
    return isinstance(block, Listing) or bool(named)


def _challenges(blocks: Sequence[Block]) -> list[Block]:
    """The paragraphs of ``blocks`` that state an issue, and those that continue to its solution."""
    rows: list[list[Block]] = []
    goes_on = False
    for block in blocks:
        first = next(iter(_parts(block)), None)
        if first is Part.ISSUE:
            rows.append([block])
        elif first and goes_on:
            rows[-1].append(block)
        goes_on = first is Part.ISSUE or (goes_on and first is not None)
    solved = (row for row in rows if any(Part.SOLUTION in _parts(block) for block in row))
    return [block for row in solved for block in row]


def _parts(block: Block) -> list[Part | None]:
    lines = numbered_lines(block) if isinstance(block, Paragraph) else ()
    return [label_of(text) for _, text in lines]
