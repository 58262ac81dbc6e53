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
    rows: dict[str, list[tuple[int, int, Heading]]] = {}
    for at, block in enumerate(out):
        found = UNIT.match(spaced(block.text)) if isinstance(block, Heading) else None
        if found and found["word"] and isinstance(block, Heading):
            row = rows.setdefault(found["word"].casefold(), [])
            row.append((at, int(found["count"]), block))
    for row in rows.values():
        counts_on = all(one < after for (_, one, _), (_, after, _) in pairwise(row))
        if len(row) >= _SEVERAL and counts_on:
            for at, _, heading in row:
                out[at] = replace(heading, level=row[0][2].level)
    return out
