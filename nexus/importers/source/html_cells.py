"""Rows of HTML -> a table, or the list that a table was used to lay out."""

from __future__ import annotations

from collections.abc import Sequence

from nexus.importers.blocks import Item, Listing, Row, Table, Text, spaced


def table_of(rows: list[Row], headed: bool) -> Table | Listing:
    """``rows`` as a table, or as cards side by side; ``headed`` if it names its columns."""
    first, *others = rows
    if not headed and _are_cards(rows):
        items = [Item(row.line, cell) for row in rows for cell in row.cells if cell]
        return Listing(first.line, tuple(items))
    if headed or _names_columns(first.cells):
        return Table(first.line, first.cells, tuple(others))
    return Table(first.line, (), tuple(rows))


def _names_columns(cells: Sequence[Text]) -> bool:
    """Whether ``cells`` of a first row may be names: all bold, or short as ``What broke``.

    ``Redis | a cache`` is a row: names all have a capital, or none has.
    """
    told = [each for cell in cells if (each := spaced(cell))]
    alike = len({each[0].islower() for each in told}) <= 1
    short = all(len(t.split()) <= _LONGEST_NAME and t[-1] not in ".!" for t in told)
    return (alike and short) or all(s.bold for cell in cells for s in cell if s.text.strip())


_LONGEST_NAME = 4


def _are_cards(rows: list[Row]) -> bool:
    """Whether each cell is a separate item: a bold name and its description, or an icon's name."""
    cells = [cell for row in rows for cell in row.cells if cell]
    told = [[span.bold for span in cell if span.text.strip()] for cell in cells]
    named = all(bold[:1] == [True] and not bold[-1] for bold in told)
    return len(cells) > 1 and (named or all(map(_is_icon, cells)))


def _is_icon(cell: Text) -> bool:
    words = "".join(span.text for span in cell if not span.image).strip()
    return bool(words) and any(span.image for span in cell)
