"""Tables of challenges."""

from __future__ import annotations

import re
from dataclasses import replace

from nexus.importers.blocks import Item, Listing, Row, Span, Table, Text, spaced
from nexus.importers.challenges.events import Challenges
from nexus.importers.challenges.labels import said
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.label_parts import part_of
from nexus.importers.titles import shortened
from nexus.importers.unfilled import is_placeholder
from nexus.importers.vocabulary import Part, Topic
from nexus.importers.wording import title_of, undecorated


def read_table(table: Table, reader: Challenges) -> None:
    """Read each row of ``table`` as a challenge; its header says which column tells what."""
    columns = [part_of(undecorated(spaced(cell))) for cell in table.header]
    if {Part.ISSUE, Part.SOLUTION} <= set(columns):
        table, columns = _without_projects(table, columns)
    columns = _with_trouble_tried(table, columns)
    rows = list(table.rows)
    if not any(columns):
        columns = [None, Part.SOLUTION, Part.OUTCOME][: len(table.header)]
        if not _reads_as_header(table):
            rows.insert(0, Row(table.line, table.header))
    sorting = _sorting_column(table, columns)
    columns = _filled(columns)
    for row in rows:
        cells = list(zip(columns, row.cells, strict=False))
        group = [spaced(cell) for _, cell in cells[sorting]]
        del cells[sorting]
        _read_row(row, cells, " ".join(group), reader)


def _with_trouble_tried(table: Table, columns: list[Part | None]) -> list[Part | None]:
    """``columns``; where several tell solutions, what was only tried is a part of the issue."""
    if columns.count(Part.SOLUTION) < _SEVERAL:
        return columns
    tried = [not _TRIED.isdisjoint(heading_words.words(spaced(cell))) for cell in table.header]
    told = zip(columns, tried, strict=True)
    return [Part.ISSUE if part and was_tried else part for part, was_tried in told]


_SEVERAL = 2


def by_label(table: Table) -> Listing | None:
    """The rows of ``table`` as labelled items, where each tells a part of one challenge."""
    rows = [Row(table.line, table.header), *table.rows]
    told = [row for row in rows if len(row.cells) == _PAIR and all(map(_says, row.cells))]
    parts = {part_of(undecorated(spaced(row.cells[0]))) for row in told}
    if not {Part.ISSUE, Part.SOLUTION} <= parts:
        return None
    items = [Item(row.line, (*_bold(row.cells[0]), Span(": "), *row.cells[1])) for row in told]
    return Listing(table.line, tuple(items))


_PAIR = 2


def _bold(text: Text) -> Text:
    return tuple(replace(span, bold=True) for span in text)


# Beside a column of what worked, what was tried is a part of the trouble.
_TRIED = frozenset({"tried", "try", "attempt", "attempted"})


def _filled(columns: list[Part | None]) -> list[Part | None]:
    """``columns``; an unknown one behind the issue names nothing and goes on with what is told."""
    if Part.ISSUE not in columns:
        return columns
    out = list(columns)
    for at in range(columns.index(Part.ISSUE) + 1, len(out)):
        solved = Part.SOLUTION in columns[:at]
        out[at] = out[at] or (Part.OUTCOME if solved else Part.ISSUE)
    return out


def _without_projects(table: Table, columns: list[Part | None]) -> tuple[Table, list[Part | None]]:
    """``table`` without a column that only says in which project it was."""
    topics = [headings.read(undecorated(spaced(cell))).topic for cell in table.header]
    kept = [at for at, topic in enumerate(topics) if columns[at] or topic is not Topic.PROJECTS]

    def only(cells: tuple[Text, ...]) -> tuple[Text, ...]:
        return tuple(cells[at] for at in kept if at < len(cells))

    rows = tuple(replace(row, cells=only(row.cells)) for row in table.rows)
    return replace(table, header=only(table.header), rows=rows), [columns[at] for at in kept]


_SORTS = frozenset(
    "area layer category module component week day phase sprint stage type domain topic "
    "field".split()
)


def _sorting_column(table: Table, columns: list[Part | None]) -> slice:
    """The first column without a part, where it only sorts what a column of issues tells."""
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
            now.add(part, said(row.line, cell))
        elif part is None and cell is not naming and _says(cell):
            now.add(Part.OUTCOME, said(row.line, cell))
    reader.open = False


def _says(cell: Text) -> bool:
    return bool(re.search(r"[^\W\d_]{2}", spaced(cell)))


_LONGEST_HEADER = 4


def _reads_as_header(table: Table) -> bool:
    return all(len(spaced(cell).split()) <= _LONGEST_HEADER for cell in table.header)
