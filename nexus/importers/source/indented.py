"""Blocks that are indented like code: prose, a list by its indents, or real code."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, pairwise, takewhile
from textwrap import dedent

from nexus.importers.blocks import Item, Listing, Text, plain
from nexus.importers.cutting import cut_at
from nexus.importers.source.inline import text_of


def as_lists(source: str) -> str:
    """``source``, if it has no other markup, with a bullet before each line indented below a title.

    Markdown would take such lines for one paragraph, or for code.
    """
    lines = source.split("\n")
    titles = [] if any(map(_MARKED.match, lines)) else [*filter(partial(_heads, lines), _at(lines))]
    if len(titles) < _SEVERAL:
        return source
    for at in titles:
        below = _below(lines, at)
        told = dedent("\n".join(below).expandtabs(_TAB)).split("\n")
        lines[at + 1 : at + 1 + len(below)] = [_ITEM.sub(r"\1- ", line) for line in told]
    return "\n".join(lines)


_MARKED = re.compile(r" {0,3}(?:#{1,6}\s|[-*_=~`]{3}|[-*+>|<]|\d{1,2}[.)]\s)")
_BELOW = re.compile(r"(?:\t| {4})[ \t]*\S")
_ITEM = re.compile(r"^([ ]*)(?=[^\s*+-])")
_TAB, _SEVERAL, _SHORT, _LONGEST = 4, 2, 25, 45


def _at(lines: Sequence[str]) -> Iterator[int]:
    """The lines that begin at the margin after a gap, directly above an indented one."""
    for at, (line, after) in enumerate(pairwise(lines)):
        alone = not at or not lines[at - 1].strip() or _BELOW.match(lines[at - 1])
        if alone and line[:1].strip() and _BELOW.match(after):
            yield at


def _below(lines: Sequence[str], at: int) -> list[str]:
    """The indented lines below the line ``at``, and the empty ones between them."""
    return [*takewhile(_is_below, map(lines.__getitem__, range(at + 1, len(lines))))]


def _is_below(line: str) -> bool:
    return not line.strip() or bool(_BELOW.match(line))


def _heads(lines: Sequence[str], at: int) -> bool:
    """Whether the line ``at`` is short, and those below it are prose that no editor wrapped."""
    told = [line.strip() for line in _below(lines, at) if line.strip()]
    title = lines[at].strip()
    wrapped = any(map(_is_wrapped, told, told[1:]))
    short = len(title) <= _LONGEST and title[-1] not in ".!?;,"
    return short and not wrapped and reads_as_prose("\n".join(told))


def _is_wrapped(line: str, after: str) -> bool:
    """Whether ``line`` goes on in ``after``; authors may also write no capitals at all."""
    longest = _LONGEST if line[0].islower() else _SHORT
    return len(line) > longest and line[-1] not in ".!?:;" and after[0].islower()


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
    bare = _ASIDE.sub("", text)
    signs = sum(bare.count(sign) for sign in "{}();=$<>/\\|_#")
    return bulleted * 2 >= len(lines) or signs * 12 < len(text.split())


# What a text adds in parentheses; those of code touch the word before them.
_ASIDE = re.compile(r"(?<=\s)\([\w ,.'’-]{1,80}\)")
