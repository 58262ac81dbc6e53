"""Tables with a column for each topic: ``Week | Topic | Problem | Fix``, ``Area | Tools``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nexus.importers.blocks import Block, Item, Listing, Paragraph, Row, Table, Text, spaced
from nexus.importers.challenges.labels import parts_of_columns
from nexus.importers.cutting import parts_between
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.mark import TEN
from nexus.importers.structure.section import Section
from nexus.importers.technologies.finding import is_tool
from nexus.importers.vocabulary import Part, Topic

_COUNTS = frozenset("week day date month sprint module unit session lesson phase".split())
_TITLE, _TOOLS = "Challenges", "Technologies"
_LONGEST_NAME = 4
_PAIR, _SEVERAL = 2, 3
_ENDS = re.compile(r";\s+|\n")
# Those in parentheses are within a name.
_COMMA = re.compile(r"\s*,\s*(?![^()]{0,200}\))")


def with_columns_apart(section: Section) -> Section:
    """``section`` and all below it, with the columns of such tables under separate headings.

    Each column about something learned becomes a section that is named like it, unless it has
    only tools; in a log of weeks, those of problems and solutions become one of challenges.
    """
    kept: list[Block] = []
    apart: list[Section] = []
    for block in section.blocks:
        told = list(_parted(block, section)) if isinstance(block, Table) else []
        apart += told
        kept += [] if told else [block]
    children = [with_columns_apart(child) for child in section.children]
    return replace(section, blocks=kept, children=[*apart, *children])


def _parted(table: Table, section: Section) -> Iterator[Section]:
    """The sections that the rows or the columns of ``table`` in ``section`` are, if they are."""
    level = section.level // TEN * TEN + TEN
    first = Row(table.line, table.header)
    rows = [first, *table.rows] if _topic_of(first) else [*table.rows]
    topics = [*filter(None, map(_topic_of, rows))]
    below = headings.read(section.title).learned
    whole = len(topics) == len(rows) and not below
    if len(topics if whole else set(topics)) >= _SEVERAL:
        yield from (_of_row(row, level) for row in rows)
    else:
        yield from _by_columns(table, level)


def _by_columns(table: Table, level: int) -> Iterator[Section]:
    parts = parts_of_columns(table)
    if {Part.ISSUE, Part.SOLUTION}.issubset(parts):
        first = parts.index(Part.ISSUE)
        learned = _learned(table.header[:first]) if _counts(table) else {}
        if learned and len(learned) == first - 1:
            yield from (_listed(table, at, level) for at in learned)
            yield _troubled(table, first, level)
        return
    learned = _learned(table.header)
    several = {*learned.values()}
    # What belongs to a project stays in its row.
    if Topic.PROJECTS in several:
        return
    # Another column would be lost.
    whole = 0 not in learned and len(learned) == len(table.header) - 1
    if len(learned) == len(table.header) and len(several) >= _SEVERAL:
        yield from (_listed(table, at, level) for at in learned)
    elif whole and {Topic.TECHNOLOGIES, Topic.SKILLS} <= several:
        for at, topic in learned.items():
            tools = topic is Topic.TECHNOLOGIES
            yield (_by_area if tools else _listed)(table, at, level)


def _topic_of(row: Row) -> Topic | None:
    """The topic of ``Takeaways | Ask early; look up``, a row that is a section of the document."""
    return headings.read(spaced(row.cells[0])).learned if len(row.cells) == _PAIR else None


def _of_row(row: Row, level: int) -> Section:
    title, text = (*row.cells, (), ())[:_PAIR]
    parts = parts_between(text, _ENDS)
    items = [Item(row.line, part) for part in parts] if len(parts) > 1 else [*_items(row, 1)]
    whole = [Paragraph(row.line, text)] if spaced(text) else []
    told = [Listing(row.line, tuple(items))] if items[1:] else whole
    return Section(spaced(title), row.line, level, [*told])


def _counts(table: Table) -> bool:
    """Whether the first column says when it was."""
    told = heading_words.words(spaced(table.header[0])) if table.header else ()
    return bool(told) and _COUNTS.issuperset(told)


def _learned(header: Sequence[Text]) -> dict[int, Topic]:
    """The topics of the columns that are about something learned, by their indexes."""
    read = enumerate(headings.read(spaced(cell)).learned for cell in header)
    return {at: topic for at, topic in read if topic}


def _troubled(table: Table, first: int, level: int) -> Section:
    rows = tuple(replace(row, cells=row.cells[first:]) for row in table.rows)
    return Section(
        _TITLE, table.line, level, [replace(table, header=table.header[first:], rows=rows)]
    )


def _by_area(table: Table, at: int, level: int) -> Section:
    """The tools in the column ``at``, with the areas in the first one."""
    rows = tuple(
        replace(row, cells=(*row.cells[:1], *row.cells[at : at + 1])) for row in table.rows
    )
    header = (table.header[0], table.header[at])
    return Section(spaced(table.header[at]), table.line, level, [Table(table.line, header, rows)])


def _listed(table: Table, at: int, level: int) -> Section:
    items = [item for row in table.rows for item in _items(row, at)]
    tools = bool(items) and all(is_tool(spaced(item.text)) for item in items)
    title = _TOOLS if tools else spaced(table.header[at])
    listed = [Listing(table.line, tuple(items))] if items else []
    return Section(title, table.line, level, [*listed])


def _items(row: Row, at: int) -> Iterator[Item]:
    """What the cell at ``at`` lists: names between commas, or all of it."""
    cell: Text = row.cells[at] if at < len(row.cells) else ()
    names = parts_between(cell, _COMMA)
    if all(len(spaced(name).split()) <= _LONGEST_NAME for name in names):
        yield from (Item(row.line, name) for name in names)
    elif spaced(cell):
        yield Item(row.line, cell)
