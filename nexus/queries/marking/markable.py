"""The part of some HTML that words may be marked in: text, no tags, no entities, no labels."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from nexus.words import fold_in_place

TEXT = re.compile(r"(\A|<[^>]*>)([^<]+)")
# Labels that the page itself writes; what was searched for never stands in them.
OWN_WORDS = ("<dt", "<span", "<time")
ENTITY = re.compile(r"&[#\w]+;")
# No word has it.
_BLANK = "\0"


class Markable(NamedTuple):
    """The texts of some HTML, folded in place, one after the other with a blank around each.

    ``starts`` are where each begins here, ``places`` where it begins in the HTML.
    """

    folded: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def place_of(self, position: int) -> int:
        """Where the sign at ``position``, which is of one of the texts, stands in the HTML."""
        at = bisect_right(self.starts, position) - 1
        return self.places[at] + position - self.starts[at]


def markable(html: str) -> Markable | None:
    """What may be marked of ``html``; None where a sign of it becomes several when it is folded."""
    pieces: list[str] = [_BLANK]
    starts: list[int] = []
    places: list[int] = []
    length = len(_BLANK)
    for found in TEXT.finditer(html):
        tag, text = found.groups()
        if tag.startswith(OWN_WORDS) or text.isspace():
            continue
        pieces += ENTITY.sub(_blank, text), _BLANK
        starts.append(length)
        places.append(found.start(2))
        length += len(text) + len(_BLANK)
    folded = fold_in_place("".join(pieces))
    return None if folded is None else Markable(folded, tuple(starts), tuple(places))


def _blank(found: re.Match[str]) -> str:
    return _BLANK * len(found.group())
