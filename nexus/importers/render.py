"""Blocks -> markdown, in one consistent style regardless of the source's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nexus.importers.blocks import Block, Code, Heading, Listing, Paragraph, Span, Table, Text
from nexus.importers.wording import title_of

# A digit can't be escaped: in "3." the dot is escaped instead.
_LINE_START = re.compile(r"^(\s*(?:\d+(?=[.)]))?)(#{1,6}|[>+-]|(?<=\d)[.)])(?=\s|$)", re.MULTILINE)


# A page's own headings have the two highest levels.
_LOWERED = 2


def markdown(blocks: Iterable[Block]) -> str:
    """The markdown of ``blocks``, with lower headings."""
    return "\n\n".join(part for block in blocks if (part := _block(block)).strip())


def paragraph(text: Text) -> str:
    """The markdown of ``text`` as a paragraph of its own."""
    return _LINE_START.sub(r"\1\\\2", inline(text))


def joined(parts: Iterable[str]) -> str:
    """``parts`` as paragraphs of one markdown text."""
    return "\n\n".join(part.strip() for part in parts if part.strip())


def inline(text: Text) -> str:
    """The markdown of a single ``text``, trimmed."""
    return "".join(_span(span) for span in text).strip()


def words(text: str) -> str:
    """Plain ``text`` as markdown that renders as exactly that text."""
    return _LINE_START.sub(r"\1\\\2", _escaped(text))


def heading(title: str, level: int = 2) -> str:
    """The markdown of ``title`` as a heading; ``""`` if it has no words."""
    told = title_of(title)
    return f"{'#' * level} {words(told)}" if told else ""


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * min(6, block.level + _LOWERED)} {_line(block.text)}"
        case Paragraph():
            return paragraph(block.text)
        case Listing():
            return "\n".join(_item(block, place) for place in range(len(block.items)))
        case Table():
            return _table(block)
        case Code():
            fence = "~~~~" if "```" in block.text else "```"
            return f"{fence}{block.language}\n{block.text}\n{fence}"


def _line(text: Text) -> str:
    return " ".join(inline(text).split())


def _item(listing: Listing, place: int) -> str:
    item = listing.items[place]
    sign = f"{listing.start + place}." if listing.ordered else "-"
    head = _line(item.text)
    inner = markdown(item.blocks)
    first = f"{sign}   {head}" if not listing.ordered else f"{sign}  {head}"
    if not inner:
        return first.rstrip()
    padded = "\n".join(f"    {line}" if line else "" for line in inner.split("\n"))
    tight = all(isinstance(block, Listing) for block in item.blocks)
    return f"{first}\n{padded}" if tight else f"{first}\n\n{padded}"


def _table(table: Table) -> str:
    rows = [table.header, *(row.cells for row in table.rows)]
    width = max(len(row) for row in rows)
    lines = [
        "| " + " | ".join(_line(cell).replace("|", "\\|") for cell in _padded(row, width)) + " |"
        for row in rows
    ]
    lines.insert(1, "|" + " --- |" * width)
    return "\n".join(lines)


def _padded(row: tuple[Text, ...], width: int) -> tuple[Text, ...]:
    return row + ((),) * (width - len(row))


def _span(span: Span) -> str:
    if span.image:
        return f" {_escaped(span.text)} "
    body = span.text.strip(" \n")
    if not body:
        return span.text
    left = span.text[: len(span.text) - len(span.text.lstrip(" \n"))]
    right = span.text[len(span.text.rstrip(" \n")) :]
    told = _code(body) if span.code else _escaped(body)
    if span.italic:
        told = f"*{told}*"
    if span.bold:
        told = f"**{told}**"
    if span.href and re.match(r"(?:https?://|mailto:)\S+$", span.href):
        told = f"[{told}]({address(span.href)})"
    return left + told + right


def address(href: str) -> str:
    """``href`` as it is written in a link, where parentheses would end it."""
    return href.replace("(", "%28").replace(")", "%29")


def _code(text: str) -> str:
    sign = "``" if "`" in text else "`"
    space = " " if "`" in text else ""
    return f"{sign}{space}{text}{space}{sign}"


def _escaped(text: str) -> str:
    safe = text.replace("\\", "\\\\").replace("*", "\\*").replace("`", "\\`")
    safe = re.sub(r"\[(?=[^\]]*\])", r"\\[", safe)
    safe = re.sub(r"(?<![^\W_])_|_(?![^\W_])", r"\\_", safe)
    return safe.replace("&", "&amp;").replace("<", "&lt;") if "<" in safe else safe
