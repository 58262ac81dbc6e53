"""A section about technologies -> rows: what each line is called and what it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nexus.importers import render
from nexus.importers.blocks import Block, Paragraph, Table, Text, spaced, texts
from nexus.importers.found import Found
from nexus.importers.items.pieces import Piece, fault_of, split
from nexus.importers.leads import lead_of
from nexus.importers.structure import headings
from nexus.importers.structure.outline import Section, flattened
from nexus.importers.technologies.badges import badge_names
from nexus.importers.technologies.finding import PRACTICES, find, is_tool, is_version
from nexus.importers.technologies.name_lists import before_purpose, listed
from nexus.importers.technologies.names import mentioned, names
from nexus.importers.technologies.unknown import names_layer
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import is_placeholder, title_of, undecorated

LONGEST_NAME = 7


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a technologies section: what it is called and what it says."""

    line: int
    head: str
    rest: Text
    blocks: tuple[Block, ...]
    group: str
    joined: bool = False
    source: str = ""


def rows_of(section: Section, group: str, found: Found) -> Iterator[Row]:
    """The rows of ``section``; ``group`` is the heading they stand under."""
    parts = split(section.blocks)
    for block in parts.prose:
        yield from _prose(block, group, found)
    for table in parts.tables:
        yield from _table(table, group)
    for piece in parts.pieces:
        if fault := fault_of(piece):
            told = spaced(piece.text)
            found.omit(piece.line, piece.line, told[:60], fault, told)
        else:
            yield from _piece(piece, group)
    for child in section.children:
        title = undecorated(child.title)
        if is_tool(title) and not _is_one(title, child):
            yield Row(child.line, title, (), (), group, source=child.title)
        if _is_one(title, child):
            rest, blocks = _description(child)
            yield Row(child.line, title, rest, blocks, group, source=child.title)
        else:
            yield from rows_of(child, title_of(title), found)


def _is_one(title: str, child: Section) -> bool:
    """Whether a heading names a technology, not a group of them."""
    named = names(title)
    if headings.read(title).topic is Topic.TECHNOLOGIES and not all(n.tool for n in named):
        return False
    parts = split(child.blocks)
    if names_layer(title) and parts.pieces:
        return False
    if any(span.image for b in parts.prose for _, text in texts(b) for span in text):
        return False
    prose = [listed(spaced(b.text)) for b in parts.prose if isinstance(b, Paragraph)]
    lists = [*(listed(spaced(p.text)) for p in parts.pieces), *(p for p in prose if p.likely)]
    inner = [n for each in lists for n in each.names]
    leads = [lead_of(p.text) for p in parts.pieces]
    tools = sum(1 for lead in leads if lead and is_tool(spaced(lead.name)))
    if find(title) and not is_tool(title) and any(map(_mentions_tool, parts.pieces)):
        return False
    if is_tool(title):
        return tools * 2 < len(parts.pieces) or not parts.pieces
    return not inner and not tools and not parts.tables and not child.children


def _mentions_tool(piece: Piece) -> bool:
    return any(tool.group != PRACTICES for tool in mentioned(spaced(piece.text)))


def _description(child: Section) -> tuple[Text, tuple[Block, ...]]:
    blocks = tuple(child.blocks)
    if blocks and isinstance(blocks[0], Paragraph):
        return blocks[0].text, (*blocks[1:], *flattened(child.children))
    return (), (*blocks, *flattened(child.children))


def _prose(block: Block, group: str, found: Found) -> Iterator[Row]:
    """Badges and comma lists hold names; a sentence is the section's introduction."""
    badges = [span for _, text in texts(block) for span in text if span.image]
    for span in badges:
        for each in badge_names(span.text, span.image):
            yield Row(block.line, each, (), (), group, source=each)
    if badges or not isinstance(block, Paragraph):
        return
    told = spaced(block.text)
    names_told = listed(told)
    if is_placeholder(told):
        found.omit(block.line, block.line, told[:60], "placeholder", told)
    elif names_told.likely:
        yield Row(block.line, "", block.text, (), group, source=told)
    elif not find(told):
        found.tell(block.line, render.markdown([block]))
    else:
        yield Row(block.line, told, (), (), group, source=told)


def _table(table: Table, group: str) -> Iterator[Row]:
    headed = any(headings.read(undecorated(spaced(cell))).topic for cell in table.header)
    rows = [(row.line, row.cells) for row in table.rows]
    if not headed and is_tool(spaced(table.header[0]) if table.header else ""):
        rows.insert(0, (table.line, table.header))
    if all(_is_all_tools(cells) for _, cells in rows):
        titles = [title_of(undecorated(spaced(cell))) for cell in table.header]
        for line, cells in rows:
            for title, cell in zip(titles, cells, strict=False):
                if spaced(cell):
                    yield Row(line, spaced(cell), (), (), title, source=spaced(cell))
        return
    column = _technology_column(table)
    for line, cells in rows:
        if column and len(cells) > column and spaced(cells[column]):
            yield from _by_column(line, cells, column, group)
            continue
        told = [cell for cell in cells if spaced(cell)]
        if len(told) > 2 and is_tool(spaced(told[1])) and not is_tool(spaced(told[0])):
            yield Row(line, spaced(told[1]), told[2], (), spaced(told[0]), source=spaced(told[1]))
        elif told:
            rest = next((cell for cell in told[1:] if not is_version(spaced(cell))), ())
            yield Row(line, spaced(told[0]), rest, (), group, source=spaced(told[0]))


def _is_all_tools(cells: Sequence[Text]) -> bool:
    """Whether a row names a tool in each column: ``Language | Framework | Database``."""
    told = [spaced(cell) for cell in cells if spaced(cell)]
    return len(told) > 1 and all(map(is_tool, told))


def _technology_column(table: Table) -> int:
    """The column that holds the names, where it is not the first: ``Area | Technologies``."""
    read = [headings.read(undecorated(spaced(cell))).topic for cell in table.header]
    return read.index(Topic.TECHNOLOGIES) if Topic.TECHNOLOGIES in read else 0


def _by_column(line: int, cells: tuple[Text, ...], column: int, group: str) -> Iterator[Row]:
    cells = (*cells[: column + 1], *(c for c in cells[column + 1 :] if not is_version(spaced(c))))
    told = spaced(cells[column])
    area = title_of(undecorated(spaced(cells[0]))) or group
    rest = cells[column + 1] if len(cells) > column + 1 else ()
    single = len(names(told)) == 1 and not before_purpose(told)
    if single and len(told.split()) <= SINGLE_NAME and "," not in told:
        yield Row(line, told, rest, (), area, source=told)
    else:
        yield Row(line, spaced(cells[0]), cells[column], (), area, source=told)


SINGLE_NAME = 4


def _piece(piece: Piece, group: str) -> Iterator[Row]:
    images = [span for span in piece.text if span.image]
    if images and not spaced(tuple(s for s in piece.text if not s.image)):
        for span in images:
            for each in badge_names(span.text, span.image):
                yield Row(piece.line, each, (), (), group, source=each)
        return
    inner = split(piece.blocks)
    told = spaced(piece.text)
    lead = lead_of(piece.text)
    if inner.pieces and not is_tool(told) and not (lead and spaced(lead.rest)):
        tools = [p for p in inner.pieces if names_tool(p)]
        is_group = headings.read(undecorated(told)).topic is Topic.TECHNOLOGIES
        if len(tools) * 2 >= len(inner.pieces) or (tools and is_group):
            for child in inner.pieces:
                yield from _piece(child, title_of(undecorated(told).rstrip(":")))
            return
    if lead and len(spaced(lead.name).split()) <= LONGEST_NAME:
        rest = lead.rest
        yield Row(piece.line, spaced(lead.name), rest, piece.blocks, group, lead.joined, told)
    else:
        yield Row(piece.line, "", piece.text, piece.blocks, group, source=told)


def names_tool(piece: Piece) -> bool:
    """Whether ``piece`` is a known technology or a list of some."""
    lead = lead_of(piece.text)
    told = spaced(lead.name if lead else piece.text)
    return is_tool(told) or bool(before_purpose(told)) or listed(spaced(piece.text)).likely
