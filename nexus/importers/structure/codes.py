"""Codes that count headings, items or rows: ``K1 Tides``, ``**K2** Currents``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from nexus.importers.blocks import Block, Listing, Paragraph, Row, Table, Text, plain
from nexus.importers.cutting import cut
from nexus.importers.structure.section import Section

_CODE = re.compile(r"\W{0,4}(?P<code>[A-Z]{1,3})-?0?(?P<count>\d{1,2})\b\W{0,4}\s(?=[^\Wa-z])")
_SEVERAL = 3


def without_codes(section: Section) -> Section:
    """``section`` without such codes, where those with the same letters count up from one.

    What they count begins anew, and not always with the same word: "L1 cache" and "V2 API" are
    names.
    """
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for told in _openings(section):
        if code := _CODE.match(told):
            found[code["code"]].append((int(code["count"]), told[code.end() :]))
    counting = {letters for letters, told in found.items() if _count_up(told)}
    return _uncoded(section, counting) if counting else section


def _count_up(told: Sequence[tuple[int, str]]) -> bool:
    counted = [count for count, _ in told] == [*range(1, len(told) + 1)]
    begun = {rest.partition(" ")[0] for _, rest in told}
    return counted and len(begun) > 1 and len({rest for _, rest in told}) == len(told) >= _SEVERAL


def _openings(section: Section) -> Iterator[str]:
    for block in section.blocks:
        match block:
            case Paragraph():
                yield plain(block.text)
            case Listing():
                yield from (plain(item.text) for item in block.items)
            case Table():
                yield from map(_opening_of, block.rows)
    for child in section.children:
        yield child.title
        yield from _openings(child)


def _opening_of(row: Row) -> str:
    return " ".join(map(plain, row.cells[:2]))


def _uncoded(section: Section, counting: Collection[str]) -> Section:
    children = [_uncoded(child, counting) for child in section.children]
    named = [replace(each, title=each.title[_end(each.title, counting) :]) for each in children]
    return replace(section, blocks=[_block(b, counting) for b in section.blocks], children=named)


def _end(told: str, counting: Collection[str]) -> int:
    code = _CODE.match(told)
    return code.end() if code and code["code"] in counting else 0


def _block(block: Block, counting: Collection[str]) -> Block:
    match block:
        case Paragraph():
            return replace(block, text=_rest(block.text, counting))
        case Listing():
            items = [replace(item, text=_rest(item.text, counting)) for item in block.items]
            return replace(block, items=tuple(items))
        case Table(_, header, rows) if rows and all(
            _end(_opening_of(row), counting) for row in rows
        ):
            bare = [replace(row, cells=row.cells[1:]) for row in rows]
            return replace(block, header=header[1:], rows=tuple(bare))
    return block


def _rest(text: Text, counting: Collection[str]) -> Text:
    end = _end(plain(text), counting)
    return cut(text, end)[1] if end else text
