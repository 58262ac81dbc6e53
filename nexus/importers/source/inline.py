"""A run of markdown -> text: its spans, each with its style."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from nexus.importers.blocks import Span, Text
from nexus.importers.source import html_marks
from nexus.importers.source.repair import narrowed

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def text_of(line: str) -> Text:
    """The text of ``line`` of markdown, without its bullet."""
    bare = re.sub(r"^(?:[-*+•⦁◦▪]|\d{1,2}[.)])\s+", "", line)
    tokens = SyntaxTreeNode(PARSER.parseInline(bare))
    return inline(tokens)


def inline(node: SyntaxTreeNode) -> Text:
    """The text of ``node``, a heading, a paragraph, a cell or a parsed line."""
    spans: list[Span] = []
    for child in node.children:
        for part in child.children if child.type == "inline" else [child]:
            spans += _spans(part, Span(""))
    return tuple(html_marks.tidy(spans))


def _spans(node: SyntaxTreeNode, look: Span) -> Iterator[Span]:
    bold, italic, href = look.bold, look.italic, look.href
    match node.type:
        case "text":
            yield Span(narrowed(node.content), bold, italic, False, href)
        case "code_inline":
            yield Span(narrowed(node.content), bold, italic, True, href)
        case "softbreak" | "hardbreak":
            yield Span("\n", bold, italic, False, href)
        case "image":
            yield Span(node.content, bold, italic, False, href, str(node.attrs.get("src", "")))
        case "s":
            return  # text that its author struck out
        case "html_inline":
            yield html_marks.mark(node.content)
        case "strong":
            yield from _inner(node, Span("", True, italic, False, href))
        case "em":
            yield from _inner(node, Span("", bold, True, False, href))
        case "link":
            yield from _inner(node, Span("", bold, italic, False, str(node.attrs.get("href", ""))))
        case _:
            yield from _inner(node, look)


def _inner(node: SyntaxTreeNode, look: Span) -> Iterator[Span]:
    for child in node.children:
        yield from _spans(child, look)
