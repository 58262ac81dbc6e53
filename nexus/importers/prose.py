"""Items that are only paragraphs: short advice, a list of skills on one line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nexus.content.kinds import Kind
from nexus.importers.blocks import (
    Block,
    Paragraph,
    Span,
    spaced,
)
from nexus.importers.pieces import Piece

_LONGEST_ITEM = 45


def comma_list(piece: Piece) -> list[Piece]:
    """``Database Design, Caching``: several skills on one line."""
    names = [part.strip(" .") for part in re.split(r"[,;]", spaced(piece.text))]
    if len(names) > 1 and all(0 < len(name.split()) <= 5 for name in names):
        return [Piece(piece.line, (Span(name),)) for name in names]
    return []


def from_prose(
    prose: Sequence[Block], kind: Kind, among_others: bool
) -> tuple[list[Piece], list[Block]]:
    """Paragraphs alone: each a takeaway if short, a comma list of skills, else prose."""
    paragraphs = [block for block in prose if isinstance(block, Paragraph) and not block.quoted]
    if kind is Kind.SKILL and len(paragraphs) == 1 and len(prose) == 1:
        names = comma_list(Piece(prose[0].line, paragraphs[0].text))
        if names:
            return names, []
    intro = [b for b in prose if isinstance(b, Paragraph) and spaced(b.text).endswith(":")]
    items = [b for b in paragraphs if b not in intro]
    short = all(len(spaced(b.text).split()) <= _LONGEST_ITEM for b in items)
    if (
        kind is Kind.TAKEAWAY
        and items
        and short
        and (among_others or len(items) > 1 or _one_sentence(items[0]))
    ):
        made = [Piece(b.line, b.text, (), False) for b in items]
        return made, [b for b in prose if b not in items]
    return [], list(prose)


def _one_sentence(block: Paragraph) -> bool:
    told = spaced(block.text)
    return len(told.split()) <= 30 and not re.search(r"[.!?]\s", told)
