"""A document as a tree of blocks, independent of its source format.

Markdown, HTML and plain lines all become blocks; later steps don't know which it was.
Line numbers count from 1 and refer to the source document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text with one style. For a picture, ``image`` is its address, ``text`` its alt."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    href: str = ""
    image: str = ""


Text = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the document, ``level`` 1 to 6."""

    line: int
    level: int
    text: Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text with the line breaks of the source."""

    line: int
    text: Text
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: its first paragraph and the blocks below it."""

    line: int
    text: Text
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A bulleted or numbered list; ``start`` is the first number of a numbered one."""

    line: int
    items: tuple[Item, ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    line: int
    cells: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``header`` is empty where the source has none."""

    line: int
    header: tuple[Text, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A block of code, verbatim."""

    line: int
    text: str
    language: str = ""


Block = Heading | Paragraph | Listing | Table | Code


def plain(text: Iterable[Span]) -> str:
    """The words of ``text`` without any markup; pictures are replaced by their alt text."""
    return "".join(span.text for span in text)


def spaced(text: Iterable[Span]) -> str:
    """Like ``plain``, on one line with single spaces."""
    return " ".join(plain(text).split())


def texts(block: Block, *, code: bool = False) -> Iterator[tuple[int, Text]]:
    """Every piece of text in ``block`` with its line, in reading order; code only if asked for."""
    match block:
        case Heading(line, _, text) | Paragraph(line, text):
            yield line, text
        case Listing():
            for item in block.items:
                yield item.line, item.text
                for child in item.blocks:
                    yield from texts(child, code=code)
        case Table():
            for cell in block.header:
                yield block.line, cell
            for row in block.rows:
                yield from ((row.line, cell) for cell in row.cells)
        case Code() if code:
            yield block.line, (Span(block.text),)


def texts_in(blocks: Iterable[Block]) -> Iterator[Text]:
    """Every piece of text in ``blocks`` without their code, in reading order."""
    return (text for block in blocks for _, text in texts(block))


def last_line(block: Block) -> int:
    """The last source line that holds text of ``block``."""
    if isinstance(block, Code):
        return block.line + block.text.count("\n") + 1
    found = [line + plain(text).count("\n") for line, text in texts(block)]
    return max([block.line, *found])
