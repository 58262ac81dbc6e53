"""Blocks that are indented like code: prose, a list by its indents, or real code."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import chain

from nexus.importers.blocks import Item, Listing, Text, plain
from nexus.importers.cutting import cut_at
from nexus.importers.source.inline import text_of


def by_indent(lines: list[str], first: int) -> Listing:
    """``lines``, from line ``first`` on, as a nested list: each indent is a level down."""
    told = [
        (first + place, len(line) - len(line.lstrip()), line.strip())
        for place, line in enumerate(lines)
        if line.strip()
    ]
    return Listing(told[0][0], _items(told))


# With less indent it would be a separate list: so markdown can't have read it as one.
_BULLET = re.compile(r"\n[ \t]*[-*+][ \t]+(?=\S)")


def with_bullets_below(line: int, text: Text) -> tuple[Text, tuple[Listing, ...]]:
    """The ``text`` of an item at ``line``, and the list of bullets that were indented too far."""
    told = plain(text)
    found = [*_BULLET.finditer(told)]
    if not found:
        return text, ()
    head, *parts = cut_at(text, [0, *chain.from_iterable(each.span() for each in found)])
    breaks = [at for at, sign in enumerate(told) if sign == "\n"]
    lines = [line + bisect_right(breaks, each.start()) for each in found]
    items = [Item(at, part) for at, part in zip(lines, parts[1::2], strict=True)]
    return head, (Listing(lines[0], tuple(items)),)


def _items(told: list[tuple[int, int, str]]) -> tuple[Item, ...]:
    items: list[Item] = []
    place = 0
    while place < len(told):
        line, indent, text = told[place]
        end = place + 1
        while end < len(told) and told[end][1] > indent:
            end += 1
        inner = _items(told[place + 1 : end])
        below = (Listing(inner[0].line, inner),) if inner else ()
        items.append(Item(line, text_of(text), below))
        place = end
    return tuple(items)


def reads_as_prose(text: str) -> bool:
    """Whether ``text`` has the sentences or bullets of prose, and few characters of code."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    bulleted = sum(line[0] in "*-+•⦁" and line[1:2].isspace() for line in lines)
    begun = sum(line[0].isupper() for line in lines)
    if begun * 4 >= len(lines) * 3:
        return True
    signs = sum(text.count(sign) for sign in "{}();=$<>/\\|_#")
    return bulleted * 2 >= len(lines) or signs * 12 < len(text.split())
