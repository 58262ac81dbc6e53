"""Numbered items with unindented text below them, which markdown reads as several lists.

``1. Torn sail``, paragraphs, ``2. Fog``, paragraphs: one list whose items contain what follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from nexus.importers.blocks import Block, Code, Item, Listing, Paragraph, spaced
from nexus.importers.lines import lines_of
from nexus.importers.structure import headings
from nexus.importers.wording import undecorated

_SEVERAL = 2
_LONGEST = 12


def with_items_filled(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` with such items as lists that contain the text below each item."""
    out: list[Block] = []
    place = 0
    while place < len(blocks):
        starts = _row(blocks, place)
        if len(starts) < _SEVERAL:
            out.append(blocks[place])
            place += 1
            continue
        ends = [*starts[1:], _end(blocks, starts)]
        items = [
            item
            for start, end in zip(starts, ends, strict=True)
            for item in _filled(blocks[start], blocks[start + 1 : end])
        ]
        out.append(Listing(items[0].line, tuple(items), ordered=True))
        place = ends[-1]
    return out


def _row(blocks: Sequence[Block], place: int) -> list[int]:
    """The indexes of the lists that continue one count, the first of them at ``place``."""
    found: list[int] = []
    count = 1
    for at in range(place, len(blocks)):
        block = blocks[at]
        if isinstance(block, Listing) and _counts_from(block, count) and _is_cut(block, blocks, at):
            # Without text between them they are one list already.
            if found and at == found[-1] + 1:
                return []
            found.append(at)
            count += len(block.items)
        elif not found or not _may_belong(block):
            break
    return found


def _counts_from(block: Listing, count: int) -> bool:
    """Whether ``block`` goes on at ``count``; authors miscount when they add an item."""
    close = count > 1 and len(block.items) == 1 and abs(block.start - count) == 1
    return block.ordered and (close or block.start == count)


def _is_cut(block: Listing, blocks: Sequence[Block], at: int) -> bool:
    """Whether ``block``, at ``at``, has short names only, or code without a margin beside it."""
    coded = any(isinstance(block, Code) for block in blocks[max(at - 1, 0) : at + 2])
    return coded or all(map(_is_short, block.items))


def _is_short(item: Item) -> bool:
    return len(lines_of(item.text)) == 1 and len(spaced(item.text).split()) <= _LONGEST


def _may_belong(block: Block) -> bool:
    if isinstance(block, Paragraph):
        told = undecorated(spaced(block.text))
        return len(told.split()) > _LONGEST or not headings.read(told).pure
    return isinstance(block, Code) or (isinstance(block, Listing) and not block.ordered)


def _end(blocks: Sequence[Block], starts: Sequence[int]) -> int:
    """The end of the last item, which gets at most as many blocks as the longest other item."""
    longest = max(after - before for before, after in pairwise(starts))
    end = starts[-1] + 1
    while end < min(starts[-1] + longest, len(blocks)) and _may_belong(blocks[end]):
        end += 1
    return end


def _filled(block: Block, below: Sequence[Block]) -> list[Item]:
    """The items of ``block``, the last of which also contains ``below``."""
    *items, last = block.items  # type: ignore[union-attr]
    return [*items, Item(last.line, last.text, (*last.blocks, *below))]
