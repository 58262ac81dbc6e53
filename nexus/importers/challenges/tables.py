"""Tables of challenges."""

from __future__ import annotations

import re

from nexus.importers import render
from nexus.importers.blocks import Block, Item, Listing, Row, Span, Table, Text, spaced
from nexus.importers.challenges.events import Challenges
from nexus.importers.challenges.labels import parts_of_columns
from nexus.importers.found import Found
from nexus.importers.structure import heading_words
from nexus.importers.structure.label_parts import names_issue, part_of
from nexus.importers.structure.section import Section
from nexus.importers.titles import shortened
from nexus.importers.unfilled import is_placeholder
from nexus.importers.vocabulary import Part
from nexus.importers.wording import title_of, undecorated


def with_parts_in_lines(section: Section, found: Found) -> Section:
    """``section`` with a list of labelled texts for each table that has a part in each row.

    ``found`` reports the names of its two columns, since they are in no file.
    """
    return section.mapped(lambda blocks: [_in_lines(block, found) for block in blocks])


def _in_lines(block: Block, found: Found) -> Block:
    if not isinstance(block, Table) or any(len(row.cells) != len(_PAIR) for row in block.rows):
        return block
    named = part_of(undecorated(spaced(block.header[0]))) if block.header else None
    head = [Row(block.line, block.header)] if named and len(block.header) == len(_PAIR) else []
    rows = [*head, *block.rows]
    parts = [part_of(undecorated(spaced(row.cells[0]))) for row in rows]
    if not set(_PAIR).issubset(parts) or parts.count(None) * 2 > len(parts):
        return block
    for name in () if head else filter(None, map(spaced, block.header)):
        found.label(block.line, name)
    return Listing(block.line, tuple(Item(row.line, _labelled(*row.cells)) for row in rows))


_PAIR = (Part.ISSUE, Part.SOLUTION)


def read_table(table: Table, reader: Challenges) -> None:
    """Read each row of ``table`` as a challenge; the header gives the part of each column."""
    columns = _parts(table)
    dated = not any(columns) and _dated(table)
    if not any(columns):
        columns = [*[None] * dated, None, Part.SOLUTION, Part.OUTCOME]
    if _names_problems(table, columns):
        columns[columns.index(Part.ISSUE)] = None
    sorting = slice(0, 1) if dated else _sorting_column(table, columns)
    heads = (*table.header, *[()] * len(columns))
    told = list(zip(heads, columns, _filled(columns), strict=False))
    for row in table.rows:
        cells = [
            (part, _under(head, cell) if part and not own else cell)
            for (head, own, part), cell in zip(told, row.cells, strict=False)
        ]
        group = [spaced(cell) for _, cell in cells[sorting]]
        del cells[sorting]
        _read_row(row, cells, " ".join(group), reader)


_DATES = frozenset("when date day week month year".split())


def _dated(table: Table) -> bool:
    """Whether the first of several columns says when each row was."""
    told = heading_words.words(spaced(table.header[0])) if len(table.header) > 1 else ()
    return bool(told) and _DATES.issuperset(told)


def _parts(table: Table) -> list[Part | None]:
    """The part that each column is about; a description before a solution is of the issue."""
    columns = parts_of_columns(table)
    if columns == [Part.ISSUE, None] and _answers(table):
        return [*_PAIR]
    described = [_describes(spaced(cell)) for cell in table.header]
    return [
        Part.ISSUE if own and Part.SOLUTION in columns[at:] else part
        for at, (part, own) in enumerate(zip(columns, described, strict=True))
    ]


def _answers(table: Table) -> bool:
    """Whether the second of two columns, ``Steps`` or ``Tackled by``, may tell what was done."""
    other = _MORE.isdisjoint(heading_words.words(spaced(table.header[1])))
    sizes = [len(spaced(cell).split()) for row in table.rows for cell in row.cells[1:]]
    return other and bool(sizes) and sum(size >= _PHRASE for size in sizes) * 2 > len(sizes)


_PHRASE = 3
# Columns that tell more of the problem.
_MORE = frozenset(
    "cause context date detail effect example impact note phase project reason severity skill "
    "status technology tool when where who why".split()
)


def _describes(header: str) -> bool:
    return heading_words.words(header) in {("description",), ("impact",), ("effect",)}


def _under(head: Text, cell: Text) -> Text:
    """A ``cell`` of a single word after the name of its column: "Severity: high"."""
    single = _says(cell) and " " not in spaced(cell) and spaced(head)
    return _labelled(head, cell) if single else cell


def _labelled(name: Text, told: Text) -> Text:
    return (Span(spaced(name), bold=True), Span(": "), *told)


def _names_problems(table: Table, columns: list[Part | None]) -> bool:
    """``Challenge | Problem | Fix``: whether the first of two columns of problems names them.

    The other then says more: ``Hard`` and ``#12`` alone tell no problem.
    """
    at = [n for n, part in enumerate(columns) if part is Part.ISSUE][:2]
    if len(at) < 2:
        return False
    header = spaced(table.header[at[1]])
    if not (names_issue(header) or _describes(header)):
        return False
    names, told = (
        [spaced(cell) for row in table.rows for cell in row.cells[n : n + 1]] for n in at
    )
    brief = all(shortened(each) == each for each in names)
    return brief and sum(map(len, told)) > sum(map(len, names))


def lists_several(table: Table) -> bool:
    """Whether ``table`` has a column of problems, one of solutions, and several rows."""
    return {Part.ISSUE, Part.SOLUTION}.issubset(parts_of_columns(table)) and len(table.rows) > 1


def _filled(columns: list[Part | None]) -> list[Part | None]:
    """``columns``, where an unknown one after the issue continues the text and is no name."""
    if Part.ISSUE not in columns:
        return columns
    out = list(columns)
    for at in range(columns.index(Part.ISSUE) + 1, len(out)):
        solved = Part.SOLUTION in columns[:at]
        out[at] = out[at] or (Part.OUTCOME if solved else Part.ISSUE)
    return out


_SORTS = frozenset(
    "area layer category module component week day phase sprint stage type domain topic "
    "field project".split()
)


def _sorting_column(table: Table, columns: list[Part | None]) -> slice:
    """The first column without a part, if it only groups the issues in another column."""
    none = slice(0, 0)
    told = enumerate(zip(table.header, columns, strict=False))
    at = next((n for n, (cell, part) in told if not part and _says(cell)), None)
    if at is None or Part.ISSUE not in columns:
        return none
    sorts = [spaced(row.cells[at]) for row in table.rows if at < len(row.cells)]
    named = _SORTS.isdisjoint(heading_words.words(spaced(table.header[at])))
    return none if named and len(set(sorts)) == len(sorts) else slice(at, at + 1)


def _read_row(
    row: Row, cells: list[tuple[Part | None, Text]], group: str, reader: Challenges
) -> None:
    told = " | ".join(spaced(cell) for cell in row.cells)
    naming = next((cell for part, cell in cells if part is None and _says(cell)), None)
    issue = next((cell for part, cell in cells if part is Part.ISSUE), ())
    name = spaced(naming or issue)
    if not name or is_placeholder(told):
        return
    now = reader.title(row.line, shortened(name), told)
    now.category = title_of(group)
    for part, cell in cells:
        if part and spaced(cell):
            now.add(part, render.paragraph(cell))
        elif part is None and cell is not naming and _says(cell):
            now.add(Part.OUTCOME, render.paragraph(cell))
    reader.open = False


def _says(cell: Text) -> bool:
    return bool(re.search(r"[^\W\d_]{2}", spaced(cell)))
