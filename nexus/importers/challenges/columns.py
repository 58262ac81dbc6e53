"""Tables that log, by weeks or days, what was learned beside what went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from nexus.importers.blocks import Block, Item, Listing, Row, Span, Table, Text, spaced
from nexus.importers.challenges.labels import parts_of_columns
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.mark import TEN
from nexus.importers.structure.section import Section
from nexus.importers.technologies.finding import is_tool
from nexus.importers.vocabulary import Part

_COUNTS = frozenset("week day date month sprint module unit session lesson phase".split())
_TITLE, _TOOLS = "Challenges", "Technologies"
_LONGEST_NAME = 4


def with_columns_apart(section: Section) -> Section:
    """``section`` and all below it, with the columns of such tables under separate headings.

    ``Week | Topic | What I learned | Problem | Fix`` becomes a section for each of the columns
    before the problem, named like it unless it has only tools, and one of the challenges.
    """
    kept: list[Block] = []
    apart: list[Section] = []
    for block in section.blocks:
        learned = _learned(block) if isinstance(block, Table) else []
        if isinstance(block, Table) and learned:
            apart += _sections(block, learned, section.level // TEN * TEN + TEN)
        else:
            kept.append(block)
    children = [with_columns_apart(child) for child in section.children]
    return replace(section, blocks=kept, children=[*apart, *children])


def _learned(table: Table) -> list[int]:
    """The indexes of the columns about what was learned, before those of problems and fixes."""
    parts = parts_of_columns(table)
    counted = table.header and _COUNTS.issuperset(heading_words.words(spaced(table.header[0])))
    if not counted or not {Part.ISSUE, Part.SOLUTION}.issubset(parts):
        return []
    before = table.header[: parts.index(Part.ISSUE)]
    return [at for at, cell in enumerate(before) if headings.read(spaced(cell)).learned]


def _sections(table: Table, learned: list[int], level: int) -> Iterator[Section]:
    for at in learned:
        items = [item for row in table.rows for item in _items(row, at)]
        tools = all(is_tool(spaced(item.text)) for item in items)
        title = _TOOLS if tools else spaced(table.header[at])
        yield Section(title, table.line, level, [Listing(table.line, tuple(items))])
    first = parts_of_columns(table).index(Part.ISSUE)
    rows = tuple(replace(row, cells=row.cells[first:]) for row in table.rows)
    troubled = replace(table, header=table.header[first:], rows=rows)
    yield Section(_TITLE, table.line, level, [troubled])


def _items(row: Row, at: int) -> Iterator[Item]:
    """What the cell at ``at`` lists: names between commas, or all of it."""
    cell: Text = row.cells[at] if at < len(row.cells) else ()
    names = [name.strip() for name in spaced(cell).split(",")]
    if all(len(name.split()) <= _LONGEST_NAME for name in names):
        yield from (Item(row.line, (Span(name),)) for name in names if name)
    elif spaced(cell):
        yield Item(row.line, cell)
