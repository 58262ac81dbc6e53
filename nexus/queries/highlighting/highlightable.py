"""Where words may be highlighted in some HTML: in its text, not in tags, entities or labels."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from nexus.folding import fold_in_place

TEXT = re.compile(r"(\A|<[^>]*>)([^<]+)")
# Labels that the page itself writes; they never contain what was searched for.
OWN_WORDS = ("<dt", "<span", "<time")
ENTITY = re.compile(r"&[#\w]+;")
# A character that is not part of any word.
_BLANK = "\0"


class Highlightable(NamedTuple):
    """The texts of some HTML, folded in place and joined, with a space around each.

    ``starts`` are where each text begins in ``folded``, ``places`` where it begins in the HTML.
    """

    folded: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def place_of(self, position: int) -> int:
        """Where the character at ``position``, which is in one of the texts, is in the HTML."""
        at = bisect_right(self.starts, position) - 1
        return self.places[at] + position - self.starts[at]


def highlightable(html: str) -> Highlightable | None:
    """The texts of ``html``; None where a character of it becomes several when it is folded."""
    pieces: list[str] = [_BLANK]
    starts: list[int] = []
    places: list[int] = []
    length = len(_BLANK)
    for found in TEXT.finditer(html):
        tag, text = found.groups()
        if tag.startswith(OWN_WORDS) or text.isspace():
            continue
        pieces += ENTITY.sub(blank, text), _BLANK
        starts.append(length)
        places.append(found.start(2))
        length += len(text) + len(_BLANK)
    folded = fold_in_place("".join(pieces))
    return None if folded is None else Highlightable(folded, tuple(starts), tuple(places))


def blank(found: re.Match[str]) -> str:
    """As many characters that are not part of any word as ``found`` has."""
    return _BLANK * len(found.group())
