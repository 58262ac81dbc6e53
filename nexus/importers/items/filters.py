"""Items of learning sections that are not entries: they go to the About page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nexus.importers import render
from nexus.importers.blocks import Block, Item, Listing, Paragraph, Table, spaced
from nexus.importers.found import Found
from nexus.importers.items.pieces import Piece
from nexus.importers.items.project_parts import is_part
from nexus.importers.leads import lead_of
from nexus.importers.wording import undecorated

_LONGEST_NAME = 6


# What a project can do, or consists of: "It enables users to:" introduces that.
_ABLE = re.compile(
    r"\b(?:can|able\s+to|(?:features|modules|parts|phases|stages|steps|units|weeks)\b[^.!?:]{0,40}"
    r"|(?:enables?|allows?|lets?|helps?)\s+(?:\w+\s+){1,3}?(?:to)?)\W{0,4}:\W{0,4}$",
    re.IGNORECASE,
)


def without_abilities(blocks: Sequence[Block], found: Found) -> list[Block]:
    """The ``blocks`` of projects without what users of one can do, and without its endpoints."""
    kept: list[Block] = []
    for block in blocks:
        before = kept[-1] if kept else None
        led = isinstance(before, Paragraph) and _ABLE.search(spaced(before.text))
        if isinstance(block, Listing) and before and led:
            found.add_about(before.line, render.markdown([kept.pop(), block]))
        elif isinstance(block, Table) and _lists_endpoints(block):
            found.add_about(block.line, render.markdown([block]))
        else:
            kept.append(block)
    return kept


_METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"})


def _lists_endpoints(table: Table) -> bool:
    """Whether the rows of ``table`` are endpoints of an interface, not projects."""
    first = (spaced(row.cells[0]) if row.cells else "" for row in table.rows)
    return any(told in _METHODS for told in first)


def with_names(pieces: list[Piece], found: Found) -> list[Piece]:
    """Projects, most of which have names: otherwise the lines say what a single project does.

    Parts of a project ("Tech stack: ...") are not projects.
    """
    pieces = _told_apart(pieces, [piece for piece in pieces if is_part(piece.text)], found)
    unnamed = [piece for piece in pieces if not _is_named(piece)]
    return _told_apart(pieces, pieces, found) if len(unnamed) * 2 > len(pieces) else pieces


def _is_named(piece: Piece) -> bool:
    if any(span.href or span.bold for span in piece.text):
        return True
    lead = lead_of(piece.text)
    name = undecorated(spaced(lead.name if lead else piece.text))
    return len(name.split()) <= _LONGEST_NAME


def _told_apart(pieces: list[Piece], apart: list[Piece], found: Found) -> list[Piece]:
    for piece in apart:
        item = Item(piece.line, piece.text, piece.blocks)
        listed = Listing(piece.line, (item,))
        block = listed if piece.listed else Paragraph(piece.line, piece.text)
        found.add_about(piece.line, render.markdown([block]))
    gone = set(map(id, apart))
    return [piece for piece in pieces if id(piece) not in gone]
