"""Tables of technologies -> rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from nexus.importers.blocks import Span, Table, Text, spaced
from nexus.importers.lines import lines_of
from nexus.importers.structure import headings
from nexus.importers.technologies.finding import is_tool, is_version
from nexus.importers.technologies.name_lists import before_purpose, listed
from nexus.importers.technologies.names import names
from nexus.importers.technologies.row import SINGLE_NAME, Row
from nexus.importers.technologies.unknown import names_layer
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import title_of, undecorated


def rows_of_table(table: Table, group: str) -> Iterator[Row]:
    """The rows of ``table``, whose columns may be names, layers of them, or their purposes.

    ``group`` is the heading that it is under.
    """
    table = _without_counts(table)
    rows = [(row.line, tuple(map(_on_one_line, row.cells))) for row in table.rows]
    if _is_by_layers(table):
        yield from _by_layers(table, rows)
        return
    if bare := _has_no_header(table):
        rows.insert(0, (table.line, table.header))
    if _is_of_names([cell for _, cells in rows for cell in cells]):
        yield from (_alone(line, cell, group) for line, cells in rows for cell in cells)
        return
    column = 0 if bare else _technology_column(table)
    for line, cells in rows:
        if column and len(cells) > column and spaced(cells[column]):
            yield from _by_column(line, cells, column, group)
        else:
            yield from _by_name(line, [cell for cell in cells if spaced(cell)], group)


def _without_counts(table: Table) -> Table:
    """``table`` without a first column that only counts its rows."""
    if not all(spaced(cell).rstrip(".").isdigit() for row in table.rows for cell in row.cells[:1]):
        return table
    rows = tuple(replace(row, cells=row.cells[1:]) for row in table.rows)
    return replace(table, header=table.header[1:], rows=rows)


def _on_one_line(cell: Text) -> Text:
    """``cell``, with commas between tools that it lists on separate lines."""
    lines = lines_of(cell)
    tools = sum(is_tool(spaced(line)) for line in lines)
    if len(lines) < 2 or tools * 2 <= len(lines):
        return cell
    return (*lines[0], *(span for line in lines[1:] for span in (Span(", "), *line)))


def _has_no_header(table: Table) -> bool:
    """Whether the first row of ``table`` is about a tool, as the others are.

    Its description of that tool may read like a column name: ``Python | the language``. Or it
    is a layer with its tools, ``Design | Figma, Storybook``.
    """
    if not table.header or not is_tool(spaced(table.header[0])):
        return any(listed(spaced(cell)).likely for cell in table.header[1:])
    headed = any(headings.read(undecorated(spaced(cell))).topic for cell in table.header)
    tools = sum(is_tool(spaced(row.cells[0])) for row in table.rows if row.cells)
    return not headed or tools * 2 >= len(table.rows)


def _is_of_names(cells: Sequence[Text]) -> bool:
    """Whether a table only arranges tools: two thirds of its ``cells`` name one."""
    told = [spaced(cell) for cell in cells if spaced(cell)]
    return len(told) > 1 and sum(map(is_tool, told)) * 3 >= len(told) * 2


def _alone(line: int, cell: Text, group: str) -> Row:
    return Row(line, "", cell, group=group, source=spaced(cell))


def _is_by_layers(table: Table) -> bool:
    """Whether each column lists the tools of one layer: ``Frontend | Backend | Database``."""
    layers = len(table.header) > 1 and all(names_layer(spaced(cell)) for cell in table.header)
    told = [spaced(cell) for row in table.rows for cell in row.cells if spaced(cell)]
    return layers and sum(listed(each).likely for each in told) * 3 >= len(told) * 2


def _by_layers(table: Table, rows: Iterable[tuple[int, tuple[Text, ...]]]) -> Iterator[Row]:
    titles = [title_of(undecorated(spaced(cell))) for cell in table.header]
    for line, cells in rows:
        for title, cell in zip(titles, cells, strict=False):
            if spaced(cell):
                yield Row(line, "", cell, group=title, source=spaced(cell))


def _by_name(line: int, told: Sequence[Text], group: str) -> Iterator[Row]:
    """The row of ``told``, named by its first text, or by its second if the first is an area."""
    if len(told) > 2 and is_tool(spaced(told[1])) and not is_tool(spaced(told[0])):
        yield Row(line, spaced(told[1]), told[2], group=spaced(told[0]), source=spaced(told[1]))
    elif told:
        rest = next((cell for cell in told[1:] if _tells(cell)), ())
        read = listed(spaced(told[0]))
        several = len(read.names) > 1 and read.only_tools
        for name in [each.title for each in read.names] if several else [spaced(told[0])]:
            yield Row(line, name, rest, group=group, source=spaced(told[0]))


def _technology_column(table: Table) -> int:
    """The index of the column of names, if it is not the first: ``Area | Technologies``."""
    read = [headings.read(undecorated(spaced(cell))).topic for cell in table.header]
    return read.index(Topic.TECHNOLOGIES) if Topic.TECHNOLOGIES in read else 0


def _by_column(line: int, cells: tuple[Text, ...], column: int, group: str) -> Iterator[Row]:
    cells = (*cells[: column + 1], *filter(_tells, cells[column + 1 :]))
    told = spaced(cells[column])
    area = title_of(undecorated(spaced(cells[0]))) or group
    rest = cells[column + 1] if len(cells) > column + 1 else ()
    single = len(names(told)) == 1 and not before_purpose(told)
    read = listed(told)
    if single and len(told.split()) <= SINGLE_NAME and "," not in told:
        yield Row(line, told, rest, group=area, source=told)
    elif _says(rest) and read.only_tools:
        # What is said beside several tools is said of each, unless more is said of one.
        for each in read.names:
            own = (Span(each.purpose),) if each.purpose else rest
            yield Row(line, each.title, own, group=area, source=told)
    else:
        yield Row(line, spaced(cells[0]), cells[column], group=area, source=told)


def _tells(cell: Text) -> bool:
    """Whether ``cell`` may say something of a tool, unlike a version or a row of stars."""
    told = spaced(cell)
    return any(map(str.isalpha, told)) and not is_version(told)


def _says(cell: Text) -> bool:
    """Whether ``cell`` holds words, unlike ``18, 5`` or a link."""
    return any(not span.href and any(map(str.isalpha, span.text)) for span in cell)
