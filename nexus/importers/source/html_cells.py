"""Rows of HTML -> a table, or the list that a table was used to lay out."""

from __future__ import annotations

from nexus.importers.blocks import Item, Listing, Row, Table


def table_of(rows: list[Row], headed: bool) -> Table | Listing:
    """``rows`` as a table, or as cards side by side; ``headed`` if it names its columns."""
    first, *others = rows
    if headed or not _are_cards(rows):
        return Table(first.line, first.cells, tuple(others))
    items = [Item(row.line, cell) for row in rows for cell in row.cells if cell]
    return Listing(first.line, tuple(items))


def _are_cards(rows: list[Row]) -> bool:
    """Whether each cell is a separate item: a bold name, and its description."""
    cells = [cell for row in rows for cell in row.cells if cell]
    told = [[span.bold for span in cell if span.text.strip()] for cell in cells]
    return len(cells) > 1 and all(bold[:1] == [True] and not bold[-1] for bold in told)
