"""Tables without the row of dashes that markdown requires: ``Problem | Fix`` over its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from nexus.importers.blocks import Block, Paragraph, Row, Table, Text, plain, spaced
from nexus.importers.cutting import cut, cut_at
from nexus.importers.lines import all_lines, paragraph_of
from nexus.importers.structure import headings
from nexus.importers.structure.label_parts import part_of
from nexus.importers.wording import undecorated

_FEWEST, _LONGEST = 2, 4


def with_tables(blocks: Sequence[Block]) -> Iterator[Block]:
    """``blocks`` with such tables in place of their lines."""
    for block in blocks:
        if isinstance(block, Paragraph) and "|" in plain(block.text):
            yield from _parted(block)
        else:
            yield block


def _parted(block: Paragraph) -> Iterator[Block]:
    """The rows at the end of ``block`` as a table, preceded by the lines above them."""
    lines = list(enumerate(all_lines(block.text), block.line))
    cells = {number: _cells(line) for number, line in lines}
    size = len(cells[lines[-1][0]])
    rows = [*takewhile(lambda line: len(cells[line[0]]) == size, reversed(lines))][::-1]
    header = cells[rows[0][0]]
    framed = all(plain(line).lstrip().startswith("|") for _, line in rows)
    if size < _FEWEST or len(rows) < _FEWEST or not (framed or _names_columns(header)):
        yield block
        return
    yield from paragraph_of(lines[: -len(rows)])
    below = tuple(Row(number, cells[number]) for number, _ in rows[1:])
    yield Table(rows[0][0], header, below)


def _cells(line: Text) -> tuple[Text, ...]:
    """``line`` cut at its pipes, except those in code; one cell if there are none."""
    outside = "".join("\0" * len(span.text) if span.code else span.text for span in line)
    told = plain(line)
    begin = len(told) - len(told.lstrip(" \t|"))
    end = len(told.rstrip(" \t|"))
    inner = cut(cut(line, end)[0], begin)[1]
    places = [at - begin for at in range(begin, end) if outside[at] == "|"]
    return tuple(_without_pipe(cell) for cell in cut_at(inner, [0, *places]))


def _without_pipe(cell: Text) -> Text:
    told = plain(cell)
    begin = len(told) - len(told.lstrip(" |"))
    return cut(cut(cell, len(told.rstrip()))[0], begin)[1]


def _names_columns(header: Sequence[Text]) -> bool:
    """Whether the first line names the columns, at least one of them with a known word."""
    told = [undecorated(spaced(cell)) for cell in header]
    linked = any(span.href for cell in header for span in cell)
    short = all(0 < len(each.split()) <= _LONGEST for each in told)
    named = any(headings.read(each).learned or part_of(each) for each in told)
    return short and not linked and named
