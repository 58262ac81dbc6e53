"""Markdown -> blocks, by way of markdown-it's syntax tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from textwrap import dedent

from markdown_it.tree import SyntaxTreeNode

from nexus.importers.blocks import Block, Code, Heading, Item, Listing, Paragraph, Row, Table, plain
from nexus.importers.cutting import cut
from nexus.importers.source import html
from nexus.importers.source.fences import behind_code
from nexus.importers.source.indented import as_lists, by_indent, reads_as_prose, with_bullets_below
from nexus.importers.source.inline import PARSER, inline
from nexus.importers.source.no_headings import is_no_heading
from nexus.importers.source.signs import with_list_signs, with_spaces


def parse(source: str) -> tuple[Block, ...]:
    """The blocks of the markdown ``source``; HTML in it is read as well."""
    bare = _CALLOUT.sub(r"\1", _TITLED_CALLOUT.sub(r"\1**\2**", source))
    return tuple(_blocks(as_lists(bare), 0))


# The type of a callout, at the start of a quotation: ``> [!TIP]``, or ``> [!bug]- Fog``, whose
# title is bold wherever it is shown.
_CALLOUT = re.compile(r"^([ \t]*>[ \t]*)\[!\w+\][+-]?[ \t]*", re.MULTILINE)
_TITLED_CALLOUT = re.compile(
    rf"{_CALLOUT.pattern}([^*_\s](?:[^*\n]*[^*_\s])?)[ \t]*$", re.MULTILINE
)


def _blocks(source: str, offset: int) -> Iterator[Block]:
    root = SyntaxTreeNode(PARSER.parse(with_list_signs(with_spaces(source))))
    yield from _children(root, offset)


def _children(node: SyntaxTreeNode, offset: int) -> Iterator[Block]:
    for child in node.children:
        yield from _block(child, offset)


def _block(node: SyntaxTreeNode, offset: int) -> Iterator[Block]:
    line = _line(node, offset)
    match node.type:
        case "heading":
            text = inline(node)
            written = not is_no_heading(node.markup, text)
            yield Heading(line, int(node.tag[1]), text) if written else Paragraph(line, text)
        case "paragraph":
            yield Paragraph(line, inline(node))
        case "bullet_list" | "ordered_list":
            yield from _hoisted(_listing(node, offset))
        case "blockquote":
            for inner in _children(node, offset):
                yield replace(inner, quoted=True) if isinstance(inner, Paragraph) else inner
        case "table":
            yield _table(node, offset)
        case "fence":
            yield from _fenced(node, line)
        case "code_block":
            yield from _indented(node, line)
        case "html_block":
            yield from html.parse(node.content, line)
        case _:
            yield from _children(node, offset)


def _line(node: SyntaxTreeNode, offset: int) -> int:
    return (node.map[0] if node.map else 0) + 1 + offset


def _fenced(node: SyntaxTreeNode, line: int) -> Iterator[Block]:
    """Code; an unclosed fence ends before the next heading of the document."""
    told = node.content.split("\n")
    first, past = node.map or (0, 0)
    closed = past - first > len(node.content.splitlines()) + 1
    behind = [] if closed else behind_code(told)
    at = len(told) - len(behind)
    yield Code(line, "\n".join(told[:at]).rstrip("\n"), node.info.split(" ")[0])
    if behind:
        yield from _blocks("\n".join(behind), line + at)


def _indented(node: SyntaxTreeNode, line: int) -> Iterator[Block]:
    """Prose that was indented by four spaces is prose; the rest is code."""
    text = dedent(node.content).rstrip("\n")
    if text.strip() and reads_as_prose(text):
        yield by_indent(text.split("\n"), line)
    else:
        yield Code(line, text)


def _listing(node: SyntaxTreeNode, offset: int) -> Listing:
    items = tuple(_item(child, offset) for child in node.children)
    ordered = node.type == "ordered_list"
    start = int(node.attrs.get("start", 1)) if ordered else 1
    return Listing(_line(node, offset), items, ordered, start)


def _hoisted(listing: Listing) -> Iterator[Block]:
    """A heading in a list item was meant to end the list ("- ## Challenges")."""
    kept: list[Item] = []
    for item in listing.items:
        at = next((n for n, b in enumerate(item.blocks) if isinstance(b, Heading)), None)
        if at is None:
            kept.append(item)
            continue
        if item.text or at:
            kept.append(replace(item, blocks=item.blocks[:at]))
        if kept:
            yield replace(listing, items=tuple(kept))
            kept = []
        yield from item.blocks[at:]
    if kept:
        yield replace(listing, items=tuple(kept))


def _item(node: SyntaxTreeNode, offset: int) -> Item:
    blocks = tuple(_children(node, offset))
    line = _line(node, offset)
    if blocks and isinstance(blocks[0], Paragraph):
        text = blocks[0].text
        if ticked := _TICKED.match(plain(text)):
            text = cut(text, ticked.end())[1]
        text, below = with_bullets_below(line, text)
        return Item(line, text, (*below, *blocks[1:]))
    return Item(line, (), blocks)


_TICKED = re.compile(r"\[[xX✓✔]\]\s+")


def _table(node: SyntaxTreeNode, offset: int) -> Table:
    rows = [row for part in node.children for row in part.children]
    cells = [Row(_line(row, offset), tuple(inline(c) for c in row.children)) for row in rows]
    return Table(_line(node, offset), cells[0].cells, tuple(cells[1:]))
