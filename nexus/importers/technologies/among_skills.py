"""Technologies among skills: rows of tools, and tables of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from nexus.importers.blocks import Block, Item, Listing, Paragraph, Table, Text, spaced
from nexus.importers.leads import lead_apart
from nexus.importers.lines import items_in
from nexus.importers.structure import headings
from nexus.importers.structure.section import Section
from nexus.importers.technologies.badges import shows_tools
from nexus.importers.technologies.finding import is_tool
from nexus.importers.technologies.name_lists import listed
from nexus.importers.technologies.unknown import names_layer, says_doing
from nexus.importers.vocabulary import Topic


def without_tool_rows(section: Section) -> tuple[Section, list[Section]]:
    """``section`` about skills, and separately its rows of tools ("Languages: C, Go").

    Next to such rows, or where all rows are like them, any short label names a group of tools
    ("Backend: Node.js, Express").
    """
    texts = [item.text for block in section.blocks for item in items_in(block)]
    layered = any(map(_is_tool_row, texts)) or (len(texts) > 1 and all(map(_is_layer, texts)))
    is_row = _is_layer if layered else _is_tool_row
    kept: list[Block] = []
    rows: list[Block] = []
    for block in section.blocks:
        if isinstance(block, Listing):
            tools = [item for item in block.items if is_row(item.text)]
            tools = tools or (_tools_alone(block) if names_layer(section.title) else [])
            others = tuple(item for item in block.items if item not in tools)
            rows += [replace(block, items=tuple(tools))] if tools else []
            kept += [replace(block, items=others)] if others else []
        elif _is_tool_table(block) or _tells_tools(block, is_row, section.title):
            rows.append(block)
        else:
            kept.append(block)
    taken = [replace(section, blocks=rows, children=[])] if rows else []
    children = []
    for child in section.children:
        left, inner = without_tool_rows(child)
        taken += inner
        children += [left] if left.blocks or left.children or child.empty else []
    return replace(section, blocks=kept, children=children), taken


_SEVERAL = 3


def _tools_alone(block: Listing) -> list[Item]:
    """The items that are just a tool's name, if these are at least half of the list."""
    told = [(item, spaced(item.text)) for item in block.items if not item.blocks]
    alone = [item for item, name in told if is_tool(name) and not says_doing(name)]
    return alone if len(alone) >= _SEVERAL and len(alone) * 2 >= len(block.items) else []


def _tells_tools(block: Block, is_row: Callable[[Text], bool], title: str) -> bool:
    """Whether ``block``, below ``title``, is a paragraph of rows, badges or names of tools."""
    return isinstance(block, Paragraph) and (
        all(is_row(item.text) for item in items_in(block))
        or shows_tools(block.text)
        or (names_layer(title) and _names_tools(block.text))
    )


def _names_tools(text: Text) -> bool:
    """``Python (threads), SQL``, below ``Languages``: tools and nothing else."""
    told = listed(spaced(text))
    return told.likely and not told.others and bool(told.tools)


def _is_tool_table(table: Block) -> bool:
    """Rows of a group and its tools; text next to a single tool is what was learned about it."""
    if not isinstance(table, Table):
        return False
    rows = [(spaced(row.cells[0]), row.cells[1]) for row in table.rows if len(row.cells) > 1]
    told = [listed(spaced(rest)) for head, rest in rows if not is_tool(head)]
    lists = sum(row.likely and not row.others for row in told)
    grouped = any(names_layer(head) or headings.read(head).topic for head, _ in rows)
    return grouped and lists * 3 >= len(rows) * 2


def _is_tool_row(text: Text) -> bool:
    lead = lead_apart(text)
    tools = lead is not None and headings.read(lead.label).learned is Topic.TECHNOLOGIES
    return bool(lead and tools and listed(spaced(lead.rest)).likely)


_LONGEST_LAYER = 3


def _is_layer(text: Text) -> bool:
    """Whether ``text`` is a row of tools, or a short label over nothing but tools."""
    lead = lead_apart(text)
    if lead is None or _is_tool_row(text):
        return lead is not None
    told = listed(spaced(lead.rest))
    only = told.only_tools and len(told.names) > 1 and len(lead.label.split()) <= _LONGEST_LAYER
    layer = names_layer(lead.label) or only
    return layer and not is_tool(lead.label) and bool(told.tools) and told.likely
