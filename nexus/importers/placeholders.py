"""List items and paragraphs that were meant to be filled in and never were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nexus.importers.areas import Area
from nexus.importers.blocks import Block, Item, Listing, Paragraph, spaced
from nexus.importers.found import Found
from nexus.importers.structure.outline import Section
from nexus.importers.unfilled import (
    UNDONE,
    is_only_placeholder,
    is_placeholder,
    is_undone,
    says_none,
)


def without_placeholders(area: Area, found: Found) -> Area:
    """``area`` without items, at any depth, that are only placeholders; ``found`` reports them."""
    return replace(area, section=_section(area.section, found))


def is_gap(block: Block, found: Found) -> bool:
    """Whether ``block`` is a paragraph that was never filled in; if so, ``found`` reports it."""
    told = spaced(block.text) if isinstance(block, Paragraph) else ""
    if not is_placeholder(told):
        return False
    found.omit(block.line, block.line, told[:60], "placeholder", told)
    return True


def _section(section: Section, found: Found) -> Section:
    children = [_section(child, found) for child in section.children]
    return replace(section, blocks=list(_blocks(section.blocks, found)), children=children)


def _blocks(blocks: Sequence[Block], found: Found) -> Iterator[Block]:
    for block in blocks:
        if not isinstance(block, Listing):
            yield from () if is_gap(block, found) else (block,)
        elif items := tuple(_items(block.items, found)):
            yield replace(block, items=items)


def _items(items: Sequence[Item], found: Found) -> Iterator[Item]:
    for item in items:
        told = spaced(item.text)
        if not item.blocks and (fault := _fault_of(told)):
            found.omit(item.line, item.line, told[:60], fault, told)
        else:
            yield replace(item, blocks=tuple(_blocks(item.blocks, found)))


def _fault_of(told: str) -> str:
    if is_undone(told):
        return UNDONE
    if says_none(told):
        return "says that there was nothing"
    return "placeholder" if is_only_placeholder(told) else ""
