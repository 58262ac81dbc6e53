"""Texts cut in two or more: at a character, or where a sentence begins."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from nexus.importers.blocks import Span, Text, plain


def cut(text: Text, at: int) -> tuple[Text, Text]:
    """``text`` cut in two before the character ``at`` of its plain form."""
    left: list[Span] = []
    right: list[Span] = []
    for span in text:
        if at >= len(span.text):
            left.append(span)
        elif at <= 0:
            right.append(span)
        else:
            left.append(replace(span, text=span.text[:at]))
            right.append(replace(span, text=span.text[at:]))
        at -= len(span.text)
    return tuple(left), tuple(right)


def cut_at(text: Text, starts: list[int]) -> list[Text]:
    """``text`` from each of ``starts`` to the next; anything before the first is left out."""
    parts: list[list[Span]] = [[] for _ in starts]
    at = 0
    for span in text:
        end = at + len(span.text)
        first = bisect_right(starts, at) - 1
        for place in range(max(first, 0), max(bisect_left(starts, end), first + 1)):
            after = starts[place + 1] if place + 1 < len(starts) else end
            told = span.text[max(starts[place] - at, 0) : after - at]
            parts[place].append(replace(span, text=told))
        at = end
    return [tuple(part) for part in parts]


def parts_between(text: Text, separator: re.Pattern[str]) -> list[Text]:
    """The parts of ``text`` that ``separator`` parts, with their markup; no blank ones."""
    told = plain(text)
    spans = [found.span() for found in separator.finditer(told)]
    starts = [0, *(end for _, end in spans)]
    ends = [*(start for start, _ in spans), len(told)]
    parts = [cut(cut(text, end)[0], start)[1] for start, end in zip(starts, ends, strict=True)]
    return [part for part in parts if plain(part).strip()]


# A new sentence begins with a capital, perhaps in quotes.
_NEXT = re.compile(r"[.!?][\"'”’)]?\s+(?=[\"'“‘]?[A-Z])")
# Authors who write no capitals still end sentences; "e.g." is not an end.
_NEXT_SMALL = re.compile(r"(?<=\w{3})[.!?]\s+(?=\w)")


def sentences_of(text: Text) -> list[Text]:
    """``text`` cut before each of its sentences."""
    words = plain(text)
    ends = _NEXT_SMALL if words.islower() else _NEXT
    return cut_at(text, [0, *(found.end() for found in ends.finditer(words))])
