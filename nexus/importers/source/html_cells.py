"""Rows of HTML -> a table, or the list that a table was used to lay out."""

from __future__ import annotations

from nexus.importers.blocks import Item, Listing, Row, Table, Text, spaced


def table_of(rows: list[Row], headed: bool) -> Table | Listing:
    """``rows`` as a table, or as cards side by side; ``headed`` if it names its columns."""
    first, *others = rows
    if not headed and _are_cards(rows):
        items = [Item(row.line, cell) for row in rows for cell in row.cells if cell]
        return Listing(first.line, tuple(items))
    if headed or all(map(_names_column, first.cells)):
        return Table(first.line, first.cells, tuple(others))
    return Table(first.line, (), tuple(rows))


def _names_column(cell: Text) -> bool:
    """Whether ``cell`` of a first row may be a column's name: bold, or short as ``What broke``."""
    told = spaced(cell)
    short = not told[:1].islower() and len(told.split()) <= _LONGEST_NAME
    return short or all(span.bold for span in cell if span.text.strip())


_LONGEST_NAME = 3


def _are_cards(rows: list[Row]) -> bool:
    """Whether each cell is a separate item: a bold name, and its description."""
    cells = [cell for row in rows for cell in row.cells if cell]
    told = [[span.bold for span in cell if span.text.strip()] for cell in cells]
    return len(cells) > 1 and all(bold[:1] == [True] and not bold[-1] for bold in told)
