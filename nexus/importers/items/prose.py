"""Items that are only paragraphs: short advice, a list of skills on one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nexus.content.kinds import Kind
from nexus.importers.blocks import (
    Block,
    Paragraph,
    Span,
    spaced,
)
from nexus.importers.items.lines import are_names
from nexus.importers.items.pieces import Piece, split

_LONGEST_ITEM = 45
_BEGINS_SENTENCE = frozenset("i i've we we've it this these they he she there my our".split())
_BETWEEN = re.compile(r"\s*[,;·•|]\s*(?:and\s+)?")


def comma_list(piece: Piece) -> list[Piece]:
    """``Database Design, Caching``: several skills on one line."""
    names = [part.strip(" .") for part in _BETWEEN.split(spaced(piece.text))]
    sentence = names[0].partition(" ")[0].casefold() in _BEGINS_SENTENCE
    if len(names) > 1 and not sentence and all(0 < len(name.split()) <= 5 for name in names):
        return [Piece(piece.line, (Span(name),)) for name in names]
    return []


def from_prose(
    prose: Sequence[Block], kind: Kind, among_others: bool
) -> tuple[list[Piece], list[Block]]:
    """Paragraphs alone: each a takeaway if short, a comma list of skills, else prose."""
    paragraphs = [b for b in prose if isinstance(b, Paragraph) and not _quotation(b)]
    if kind is Kind.SKILL and len(paragraphs) == 1 and len(prose) == 1:
        names = comma_list(Piece(prose[0].line, paragraphs[0].text))
        if names:
            return names, []
    if (
        kind is Kind.SKILL
        and len(paragraphs) == len(prose)
        and are_names([b.text for b in paragraphs], _LONGEST_NAME)
    ):
        return [Piece(b.line, b.text, (), False) for b in paragraphs], []
    intro = [b for b in prose if isinstance(b, Paragraph) and spaced(b.text).endswith(":")]
    items = [b for b in paragraphs if b not in intro]
    items = [b for b in items if not b.quoted] or items
    items = [*items[:-1], *(b for b in items[-1:] if len(items) < _SEVERAL or not _set_apart(b))]
    short = all(len(spaced(b.text).split()) <= _LONGEST_ITEM for b in items)
    made = [piece for b in items for piece in _pieces(b)]
    several = among_others or len(made) > 1 or (bool(items) and _one_sentence(items[0]))
    if kind is Kind.TAKEAWAY and short and several:
        return made, [b for b in prose if b not in items]
    return [], list(prose)


_SEVERAL = 3
_LONGEST_NAME = 6


def _set_apart(block: Paragraph) -> bool:
    """Whether a paragraph is in italics from end to end, as closing words are."""
    return all(span.italic for span in block.text if span.text.strip())


def _pieces(block: Paragraph) -> Sequence[Piece]:
    lines = split([replace(block, quoted=False)]).pieces if block.quoted else ()
    return lines or (Piece(block.line, block.text, (), False),)


def _quotation(block: Paragraph) -> bool:
    """Words of somebody else, or set apart as a motto: no advice of the owner's."""
    told = spaced(block.text)
    mark = told[:1] in "\"“”„«'‘*" or bool(re.search(r"\s[–—-]\s*[A-Z][\w. ]+$", told))
    return block.quoted and (mark or all(span.italic for span in block.text if span.text.strip()))


def _one_sentence(block: Paragraph) -> bool:
    told = spaced(block.text)
    return len(told.split()) <= 30 and not re.search(r"[.!?]\s", told)
