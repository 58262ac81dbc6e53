"""Lists, tables, lines and prose straight below a heading about challenges."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nexus.importers import render
from nexus.importers.blocks import Block, Item, Listing, Paragraph, Table, spaced
from nexus.importers.challenges.events import Challenges
from nexus.importers.challenges.inline import read_inline
from nexus.importers.challenges.items import read_item
from nexus.importers.challenges.labels import label_of
from nexus.importers.challenges.tables import read_table
from nexus.importers.challenges.telling import tell, tells_several
from nexus.importers.leads import lead_of
from nexus.importers.pieces import split, tabbed
from nexus.importers.vocabulary import Part


def read_blocks(blocks: Sequence[Block], reader: Challenges) -> None:
    """Read what stands straight below a heading about challenges."""
    loose = not any(isinstance(block, Listing | Table) for block in blocks)
    for block in blocks:
        match block:
            case Listing():
                _read_list(block, reader)
            case Table():
                read_table(block, reader)
            case Paragraph() if table := tabbed(block):
                read_table(table, reader)
            case Paragraph():
                _read_paragraph(block, reader, loose)
            case _:
                reader.text(block.line, render.markdown([block]))


def _read_list(block: Listing, reader: Challenges) -> None:
    """Among labelled items one with a label of its own ("Tools: ...") is no new challenge."""
    labels = {label_of(item.text) for item in block.items}
    for item in block.items:
        lead = lead_of(item.text)
        aside = lead and not lead.joined and label_of(item.text) is None
        if Part.SOLUTION in labels and aside and reader.current:
            reader.text(item.line, render.markdown([Listing(item.line, (item,))]))
        else:
            read_item(item, reader)


def _read_paragraph(block: Paragraph, reader: Challenges, loose: bool) -> None:
    pieces = split([block]).pieces
    if pieces and all(piece.listed or lead_of(piece.text) for piece in pieces):
        for piece in pieces:
            read_item(Item(piece.line, piece.text, piece.blocks), reader)
    elif not read_inline(block.line, block.text, reader):
        if loose and reader.current is None and _tells_trouble(spaced(block.text)):
            _read_prose(block, reader)
        else:
            reader.text(block.line, render.markdown([block]))


_TROUBLE = re.compile(
    r"\b(?:struggl|difficult|problem|issue|challeng|error|fail|slow|bug|solv|fix|overc|resolv"
    r"|hard|confus)\w*",
    re.IGNORECASE,
)


def _tells_trouble(told: str) -> bool:
    return tells_several(told) and bool(_TROUBLE.search(told))


def _read_prose(block: Paragraph, reader: Challenges) -> None:
    """A paragraph that tells a challenge."""
    tell(reader.title(block.line, "", spaced(block.text)), block.line, block.text)
    reader.open = False
