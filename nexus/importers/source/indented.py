"""Blocks that are indented like code: prose, or a list by its indents, or code indeed."""

from __future__ import annotations

from collections.abc import Callable

from nexus.importers.blocks import Item, Listing, Text


def by_indent(lines: list[str], first: int, text_of: Callable[[str], Text]) -> Listing:
    """``lines``, from line ``first`` on, as a nested list: each indent is a level down.

    ``text_of`` reads one line of markdown.
    """
    told = [
        (first + place, len(line) - len(line.lstrip()), line.strip())
        for place, line in enumerate(lines)
        if line.strip()
    ]
    return Listing(told[0][0], _items(told, text_of))


def _items(told: list[tuple[int, int, str]], text_of: Callable[[str], Text]) -> tuple[Item, ...]:
    items: list[Item] = []
    place = 0
    while place < len(told):
        line, indent, text = told[place]
        end = place + 1
        while end < len(told) and told[end][1] > indent:
            end += 1
        inner = _items(told[place + 1 : end], text_of)
        below = (Listing(inner[0].line, inner),) if inner else ()
        items.append(Item(line, text_of(text), below))
        place = end
    return tuple(items)


def reads_as_prose(text: str) -> bool:
    """Whether ``text`` has the sentences or bullets of prose, and few of the signs of code."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    bulleted = sum(line[0] in "*-+•⦁" and line[1:2].isspace() for line in lines)
    begun = sum(line[0].isupper() for line in lines)
    if begun * 4 >= len(lines) * 3:
        return True
    signs = sum(text.count(sign) for sign in "{}();=$<>/\\|_#")
    return bulleted * 2 >= len(lines) or signs * 12 < len(text.split())
