"""Technologies that stand among skills: rows of tools, and lists of nothing but their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from nexus.catalogue import builtin
from nexus.importers.blocks import Block, Item, Listing, Paragraph, Table, Text, spaced
from nexus.importers.leads import lead_of
from nexus.importers.lines import lines_of
from nexus.importers.structure import headings
from nexus.importers.structure.outline import Section
from nexus.importers.technologies.finding import PARENTHESES, is_tool
from nexus.importers.technologies.name_lists import listed
from nexus.importers.technologies.unknown import names_layer, says_doing
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import undecorated

_BETWEEN_NAMES = re.compile(r"\s*(?:[,;/|&+]|\band\b|\bor\b)\s*")
_VERSION = re.compile(r"\s+(?:v?[\d.]+|ES\d+)$", re.IGNORECASE)
_SEVERAL = 3


def _names_alone(told: str) -> bool:
    """Whether ``told`` is names of tools: "Redis caching" says what was done with one."""
    read = listed(told)
    parts = _BETWEEN_NAMES.split(PARENTHESES.sub("", told))
    names = (undecorated(_VERSION.sub("", part)) for part in parts)
    return bool(read.names) and not read.others and all(map(_is_name, filter(None, names)))


def _is_name(name: str) -> bool:
    """Whether ``name`` is a tool's: "REST API design" is known as REST, and tells a skill."""
    known = builtin().find(name)
    return bool(known and (known.title.casefold() == name.casefold() or not says_doing(name)))


def without_tool_rows(section: Section) -> tuple[Section, list[Section]]:
    """``section`` about skills, and apart from it its rows of tools ("Languages: C, Go").

    Beside such rows, and where all rows are like them, a layer names a group of tools as well
    ("Backend: Node.js, Express").
    """
    leads = list(_row_texts(section))
    several = len(leads) > 1 and all(map(_is_layer_of_tools, leads))
    return _parted(section, several or any(map(_is_tool_row, leads)))


def _row_texts(section: Section) -> Iterator[Text]:
    for block in section.blocks:
        if isinstance(block, Listing):
            yield from (item.text for item in block.items)
        elif isinstance(block, Paragraph):
            yield from (text for text in lines_of(block.text) if lead_of(text))


def _parted(section: Section, layered: bool) -> tuple[Section, list[Section]]:
    kept, rows = _blocks_parted(section, layered)
    taken = [replace(section, blocks=rows, children=[])] if rows else []
    children = []
    for child in section.children:
        left, inner = without_tool_rows(child)
        taken += inner
        children += [left] if left.blocks or left.children or child.empty else []
    return replace(section, blocks=kept, children=children), taken


def _blocks_parted(section: Section, layered: bool) -> tuple[list[Block], list[Block]]:
    """The blocks of ``section`` without its rows of tools, and those rows."""
    kept: list[Block] = []
    rows: list[Block] = []
    for block in section.blocks:
        if isinstance(block, Listing):
            tools = _tools_of(block, section, layered)
            taken = set(map(id, tools))
            others = tuple(item for item in block.items if id(item) not in taken)
            rows += [replace(block, items=tools)] if tools else []
            kept += [replace(block, items=others)] if others else []
        elif _is_tool_rows(block, layered) or _is_line_of_tools(block, section):
            rows.append(block)
        else:
            kept.append(block)
    return kept, rows


def _tools_of(block: Listing, section: Section, layered: bool) -> tuple[Item, ...]:
    """The items that are rows of tools, or, below a layer, the names of tools alone."""
    rows = tuple(item for item in block.items if _is_row(item.text, layered))
    alone = tuple(item for item in block.items if _is_tool_alone(item))
    most = len(alone) >= _SEVERAL and len(alone) * 2 >= len(block.items)
    return alone if most and not rows and names_layer(section.title) else rows


def _is_tool_alone(item: Item) -> bool:
    return not item.blocks and not lead_of(item.text) and _names_alone(spaced(item.text))


def _is_tool_rows(block: Block, layered: bool) -> bool:
    if isinstance(block, Table):
        return _is_tool_table(block)
    return isinstance(block, Paragraph) and all(
        _is_row(line, layered) for line in lines_of(block.text)
    )


def _is_line_of_tools(block: Block, section: Section) -> bool:
    """``Django, Celery`` below a heading that is over tools, be it a layer of them."""
    title = undecorated(section.title)
    reading = headings.read(title)
    over_tools = (reading.topic is Topic.TECHNOLOGIES and reading.pure) or names_layer(title)
    if not over_tools or not isinstance(block, Paragraph):
        return False
    told = listed(spaced(block.text))
    return len(told.names) > 1 and told.likely


def _is_tool_table(table: Table) -> bool:
    """Rows of a group and the tools in it; beside a tool stands what was learned of it."""
    rows = [(spaced(row.cells[0]), row.cells[1]) for row in table.rows if len(row.cells) > 1]
    told = [listed(spaced(rest)) for head, rest in rows if not is_tool(head)]
    lists = sum(row.likely and not row.others for row in told)
    grouped = any(names_layer(head) or headings.read(head).topic for head, _ in rows)
    return grouped and lists * 3 >= len(rows) * 2


def _is_row(text: Text, layered: bool) -> bool:
    return _is_tool_row(text) or (layered and (_is_layer_of_tools(text) or _opens_with_tools(text)))


def _is_tool_row(text: Text) -> bool:
    lead = lead_of(text)
    if lead is None or lead.joined:
        return False
    name = lead.label
    reading = headings.read(name)
    return reading.topic is Topic.TECHNOLOGIES and reading.pure and listed(spaced(lead.rest)).likely


def _opens_with_tools(text: Text) -> bool:
    """``Hosting: Netlify, Heroku, and moving between them over a whole weekend``."""
    lead = lead_of(text)
    if lead is None or lead.joined or not names_layer(lead.label):
        return False
    first = spaced(lead.rest).split(",")[:_LEADING]
    return len(first) == _LEADING and all(map(is_tool, first))


_LEADING = 2


def _is_layer_of_tools(text: Text) -> bool:
    lead = lead_of(text)
    if lead is None or lead.joined:
        return False
    head = lead.label
    told = listed(spaced(lead.rest))
    tools = [each for each in told.names if each.tool]
    only = len(tools) == len(told.names) > 1 and not told.others
    layer = names_layer(head) or (only and len(head.split()) <= _LONGEST_LAYER)
    return layer and not is_tool(head) and bool(tools) and told.likely


_LONGEST_LAYER = 3
