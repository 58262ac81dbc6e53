"""The part of some HTML that words may be marked in: text, no tags, no entities, no labels."""

from __future__ import annotations

import re

from nexus.words import fold_in_place

TEXT = re.compile(r"(<[^>]*>)([^<]+)")
# Labels that the page itself writes; what was searched for never stands in them.
OWN_WORDS = ("<dt", "<span", "<time")
ENTITY = re.compile(r"&[#\w]+;")
# No word has it, and each sign of the text stays in its place.
_BLANK = "\0"


def markable(html: str) -> str | None:
    """``html`` folded in place, blank wherever nothing may be marked.

    None where a sign of it becomes several when it is folded.
    """
    pieces: list[str] = []
    done = 0
    for found in TEXT.finditer(html):
        tag, text = found.groups()
        if tag.startswith(OWN_WORDS) or text.isspace():
            continue
        pieces += _BLANK * (found.start(2) - done), ENTITY.sub(_blank, text)
        done = found.end()
    return fold_in_place("".join([*pieces, _BLANK * (len(html) - done)]))


def _blank(found: re.Match[str]) -> str:
    return _BLANK * len(found.group())
