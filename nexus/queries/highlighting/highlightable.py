"""Where words may be highlighted in some HTML: in its text, not in tags, entities or labels."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from nexus.folding import Folded, folded_of
from nexus.queries.highlighting.highlighter import Spans

_TEXT = re.compile(r"(\A|<[^>]*>)([^<]+)")
# Labels that the page itself writes; they never contain what was searched for.
_OWN_WORDS = ("<dt", "<span", "<time")
_ENTITY = re.compile(r"&[#\w]+;")
# What may stand between two texts of one block.
_WITHIN = re.compile(
    r"(?:\s|</?(?:a|abbr|b|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|strong|sub|sup|u|var)"
    r"\b[^>]*>)*"
)
_END = "\0"


class Highlightable(NamedTuple):
    """The texts of some HTML, joined: by a space within a block, by a NUL where a block ends.

    ``starts`` are where each begins as they are joined, ``places`` where it begins in the HTML.
    """

    folded: Folded
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def in_html(self, spans: Spans) -> Spans:
        """Where ``spans`` of the folded texts are in the HTML; what crosses tags is several."""
        found: Spans = []
        for start, ended in self.folded.spans(spans):
            begun = start
            at = bisect_right(self.starts, begun)
            while at < len(self.starts) and self.starts[at] < ended:
                moved = self.places[at - 1] - self.starts[at - 1]
                found.append((begun + moved, self.starts[at] - len(_END) + moved))
                begun = self.starts[at]
                at += 1
            moved = self.places[at - 1] - self.starts[at - 1]
            found.append((begun + moved, ended + moved))
        return found


def highlightable(html: str) -> Highlightable:
    """The texts of ``html``."""
    pieces: list[str] = []
    starts: list[int] = []
    places: list[int] = []
    length = done = 0
    for found in _TEXT.finditer(html):
        tag, text = found.groups()
        if tag.startswith(_OWN_WORDS) or text.isspace():
            continue
        begun, ended = found.span(2)
        is_within = done and _WITHIN.fullmatch(html, done, begun)
        pieces += " " if is_within else _END, _ENTITY.sub(_blank, text)
        length += 1
        starts.append(length)
        places.append(begun)
        length += len(text)
        done = ended
    pieces.append(_END)
    # A line of the file that ends is no block that does.
    texts = "".join(pieces).replace("\n", " ")
    return Highlightable(folded_of(texts), tuple(starts), tuple(places))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
