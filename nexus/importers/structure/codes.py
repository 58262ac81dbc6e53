"""Codes that count headings or items: ``K1 Tides``, ``K2 Currents``, ``**P1** Reef early``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nexus.importers.blocks import Block, Listing, Text, plain
from nexus.importers.cutting import cut
from nexus.importers.structure.outline import Section

_CODE = re.compile(r"\W{0,4}(?P<code>[A-Z]{1,3})-?0?(?P<count>\d{1,2})\b\W{0,4}\s(?=\S)")
_SEVERAL = 3


def without_codes(section: Section) -> Section:
    """``section`` with headings and items without their codes, where these count them from one."""
    children = [without_codes(child) for child in section.children]
    ends = _ends([child.title for child in children])
    named = [replace(c, title=c.title[end:]) for c, end in zip(children, ends, strict=True)]
    return replace(section, blocks=[*map(_uncoded, section.blocks)], children=named)


def _uncoded(block: Block) -> Block:
    if not isinstance(block, Listing):
        return block
    ends = _ends([plain(item.text) for item in block.items])
    told = zip(block.items, ends, strict=True)
    return replace(block, items=tuple(replace(i, text=_after(i.text, end)) for i, end in told))


def _after(text: Text, end: int) -> Text:
    return cut(text, end)[1] if end else text


def _ends(texts: Sequence[str]) -> list[int]:
    """Where the code of each of ``texts`` ends: 0 unless all have the same letters and count up.

    What they count must differ: "L1 cache" and "L2 cache" are names.
    """
    found = [code for told in texts if (code := _CODE.match(told))]
    counted = [int(code["count"]) for code in found] == [*range(1, len(texts) + 1)]
    same = len({code["code"] for code in found}) == 1
    rest = {told[code.end() :] for told, code in zip(texts, found, strict=False)}
    coded = counted and same and len(rest) == len(texts) >= _SEVERAL
    return [code.end() for code in found] if coded else [0] * len(texts)
