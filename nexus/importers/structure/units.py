"""Headings numbered with a word: ``Week 3: Knots``, ``Module 4 - Charts``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nexus.importers.blocks import Block, Heading, spaced
from nexus.importers.structure.heading_words import UNIT

_SEVERAL = 3


def with_units_level(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` with all such headings of one word at the level of the first of them.

    Nothing changes where the count restarts, as with the days of each week.
    """
    out = list(blocks)
    rows: dict[str, list[int]] = {}
    for at, block in enumerate(out):
        found = UNIT.match(spaced(block.text)) if isinstance(block, Heading) else None
        if found:
            rows.setdefault(found["word"].casefold(), []).append(at)
    for row in rows.values():
        if len(row) >= _SEVERAL and _counts_on(out, row):
            _level(out, row)
    return out


def _counts_on(blocks: Sequence[Block], row: Sequence[int]) -> bool:
    told = (UNIT.match(spaced(b.text)) for at in row if isinstance(b := blocks[at], Heading))
    counts = [int(found["count"]) for found in told if found]
    return all(one < after for one, after in pairwise(counts))


def _level(blocks: list[Block], row: Sequence[int]) -> None:
    first = blocks[row[0]]
    for at in row:
        block = blocks[at]
        if isinstance(block, Heading) and isinstance(first, Heading):
            blocks[at] = replace(block, level=first.level)
