"""Headings among technologies: which of them name one, and what stands below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from nexus.importers.blocks import Block, Paragraph, Span, Text, spaced, texts, texts_in
from nexus.importers.items.pieces import split
from nexus.importers.leads import lead_of
from nexus.importers.structure import headings
from nexus.importers.structure.section import Section
from nexus.importers.technologies.finding import is_tool
from nexus.importers.technologies.name_lists import listed
from nexus.importers.technologies.names import names
from nexus.importers.technologies.row import Row, opens_with_tool
from nexus.importers.technologies.unknown import names_layer
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import undecorated
from nexus.slugs import slugify


def in_bold(child: Section, group: str) -> Iterator[Row]:
    """More tools in bold, below a heading that is not just the name of one: ``Python & Redis``."""
    title = slugify(undecorated(child.title)).replace("-", "")
    if [slugify(each.title).replace("-", "") for each in names(child.title)] == [title]:
        return
    for line, text in (each for block in child.blocks for each in texts(block)):
        bold = [span.text for span in text if span.bold and not span.href and is_tool(span.text)]
        yield from (Row(line, name, group=group, source=name) for name in bold)


def named(child: Section) -> Section:
    """``### Docker – containers`` as the heading "Docker" over its description."""
    lead = lead_of((Span(undecorated(child.title)),))
    if lead is None or not is_tool(spaced(lead.name)) or is_tool(child.title):
        return child
    told = Paragraph(child.line, lead.rest)
    return replace(child, title=spaced(lead.name), blocks=[told, *child.blocks])


def names_one(title: str, child: Section) -> bool:
    """Whether a heading names a technology, not a group of them."""
    told = names(title)
    if headings.read(title).topic is Topic.TECHNOLOGIES and not all(n.tool for n in told):
        return False
    parts = split(child.blocks)
    if names_layer(title) and parts.pieces:
        return False
    if any(span.image for text in texts_in(parts.prose) for span in text):
        return False
    prose = [listed(spaced(b.text)) for b in parts.prose if isinstance(b, Paragraph)]
    lists = [*(listed(spaced(p.text)) for p in parts.pieces), *(p for p in prose if p.likely)]
    inner = [n for each in lists for n in each.names]
    tools = sum(opens_with_tool(piece.text) for piece in parts.pieces)
    if is_tool(title):
        cells = [spaced(row.cells[0]) for table in parts.tables for row in table.rows if row.cells]
        rows = len(parts.pieces) + len(cells)
        return (tools + sum(map(is_tool, cells))) * 2 < rows or not rows
    return not inner and not tools and not parts.tables and not child.children


def description_of(child: Section) -> tuple[Text, tuple[Block, ...]]:
    """The first paragraph below a heading, if it is right there, and all other blocks."""
    match child.everything:
        case [Paragraph(text=text), *others]:
            return text, tuple(others)
        case others:
            return (), tuple(others)
