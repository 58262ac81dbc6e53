"""What the body of a section shows when the words of its heading are unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nexus.importers.blocks import Block, Table, Text, plain, spaced
from nexus.importers.challenges.labelled_headings import label_in
from nexus.importers.challenges.labels import label_of, parts_of_columns
from nexus.importers.items.pieces import Piece, split
from nexus.importers.leads import lead_apart, lead_of
from nexus.importers.lines import lines_in
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.heading_words import UNIT
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.section import Section
from nexus.importers.technologies.finding import is_tool
from nexus.importers.technologies.name_lists import NameList, listed
from nexus.importers.technologies.row import opens_with_tool
from nexus.importers.vocabulary import Part, Topic
from nexus.importers.wording import undecorated

_SEVERAL = 3
_ASKED = re.compile(r"\W*[QA]:")


def topic_of(section: Section) -> Topic | None:
    """The topic that labels ("Problem: ... Fix: ...") or known names reveal, if any.

    Inner headings with their own topic are left out.
    """
    blocks = list(_unclaimed(section))
    parts = {part for block in blocks for part in parts_in(block)}
    if {Part.ISSUE, Part.SOLUTION} <= parts:
        return Topic.CHALLENGES
    if _advises(section):
        return Topic.TAKEAWAYS
    grouped = not section.blocks and not any(child.children for child in section.children)
    unclaimed = all(headings.read(child.title).topic is None for child in section.children)
    if section.children and not (grouped and unclaimed):
        return None
    body = split(blocks)
    if _are_tools(body.pieces) or any(map(_has_column_of_tools, body.tables)):
        return Topic.TECHNOLOGIES
    return Topic.PROJECTS if any(map(_lists_projects, body.tables)) else None


def _advises(section: Section) -> bool:
    """Whether the headings below ``section`` are ``Do`` and ``Don't``, or the like."""
    told = {heading_words.words(child.title) for child in section.children}
    return len(told) == _PAIR and bool(told & _DOS) and bool(told & _DONTS)


_PAIR = 2
_DOS = {*map(heading_words.words, ("do", "dos", "always"))}
_DONTS = {*map(heading_words.words, ("don't", "never", "avoid"))}


def tells_challenge(section: Section) -> bool:
    """Whether a heading is over challenges: most of its body is labelled as their parts.

    A week in which something went wrong is still not a challenge.
    """
    parts = split(section.blocks)
    inside = [each for child in section.children for each in (child, *child.children)]
    labels = [label_in(each.title) for each in inside]
    labels = labels or [_label(piece.text) for piece in parts.pieces]
    inner = [[*map(_label, lines_in(piece.blocks))] for piece in parts.pieces]
    inner += [[undecorated(spaced(cell)) for cell in table.header] for table in parts.tables]
    told = _are_parts(labels) or bool(inner and all(map(_are_parts, inner)))
    return told and not UNIT.match(section.title)


def _label(text: Text) -> str:
    lead = lead_of(text)
    return lead.label if lead else ""


def _are_parts(labels: Sequence[str]) -> bool:
    """Whether ``labels`` begin with a problem, include a solution, and hold little else.

    "Question" and "Answer", or "Context" and "Approach", don't count: they may be about anything.
    """
    parts = [part_of(label) for label in labels]
    known = sum(part is not None for part in parts)
    whole = {Part.ISSUE, Part.SOLUTION}.issubset(parts) and parts[0] is Part.ISSUE
    troubled = whole and headings.read(labels[0]).topic is Topic.CHALLENGES
    return troubled and known * 2 > len(parts)


def _unclaimed(section: Section) -> Iterator[Block]:
    yield from section.blocks
    for child in section.children:
        # What went wrong in a week is not all that a log of weeks is about.
        if headings.read(child.title).topic is None and not UNIT.match(child.title):
            yield from _unclaimed(child)


def parts_in(block: Block) -> Iterator[Part]:
    """The parts that labels in ``block`` open, except in questions and answers (about anything)."""
    told = (line for line in lines_in([block]) if not _ASKED.match(plain(line)))
    yield from filter(None, map(label_of, told))
    if isinstance(block, Table):
        yield from filter(None, parts_of_columns(block))


def lists_tools(section: Section, fewest: int = _SEVERAL) -> bool:
    """Whether the items directly below a heading are mostly known tools, or two that say no more.

    "Redis: keeping sessions" may as well be something that was learned: that takes the ``fewest``.
    """
    pieces = split(section.blocks).pieces
    bare = all(is_tool(spaced(piece.text)) and not piece.blocks for piece in pieces)
    return (bare and len(pieces) > 1) or _are_tools(pieces, fewest)


def _are_tools(pieces: Sequence[Piece], fewest: int = _SEVERAL) -> bool:
    tools = sum(map(_tells_tools, pieces))
    return tools >= fewest and tools * 3 >= len(pieces) * 2


def _tells_tools(piece: Piece) -> bool:
    """``Redis: keeps sessions``, or a kind of tool: ``Storage: Redis, PostgreSQL``."""
    lead = lead_apart(piece.text)
    told = listed(spaced(lead.rest)) if lead else NameList()
    return opens_with_tool(piece.text) or (told.likely and bool(told.tools))


def _has_column_of_tools(table: Table) -> bool:
    """Whether ``table`` has a column named by a word for tools whose cells mostly list some."""
    read = [headings.read(spaced(cell)).topic for cell in table.header]
    return any(_lists_in(table, at) for at, topic in enumerate(read) if topic is Topic.TECHNOLOGIES)


def _lists_projects(table: Table) -> bool:
    """Whether ``table`` has several rows that each name a project and, most of them, tell of it.

    Marks and dates tell nothing: such a table is about a course.
    """
    named = any(headings.read(spaced(c)).learned is Topic.PROJECTS for c in table.header[:1])
    telling = sum(any(map(_tells, row.cells[1:])) for row in table.rows)
    return named and len(table.rows) > 1 and telling * 2 > len(table.rows)


def _tells(cell: Text) -> bool:
    """Whether ``cell`` has several words that could describe something, or a link."""
    worded = [word for word in spaced(cell).split() if word.isalpha()]
    return len(worded) > 1 or any(span.href for span in cell)


def _lists_in(table: Table, at: int) -> bool:
    cells = [listed(spaced(row.cells[at])) for row in table.rows if at < len(row.cells)]
    told = sum(bool(cell.tools) for cell in cells)
    return told >= _SEVERAL and told * 3 >= len(cells) * 2
