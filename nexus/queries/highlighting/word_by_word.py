"""Text that can't be folded in place, such as ligatures: its words are folded one by one."""

from __future__ import annotations

from bisect import bisect_right

from nexus.queries.highlighting.highlighter import Highlighter, Spans
from nexus.words import spans_of


def spans_word_by_word(text: str, highlighter: Highlighter) -> Spans:
    """Where whatever ``highlighter`` looks for begins and ends in ``text``, as it is on screen."""
    pieces: list[str] = []
    words: Spans = []
    places: list[int] = []
    done = length = 0
    for begun, ended, folded in spans_of(text):
        pieces += text[done:begun], folded
        length += begun - done
        words.append((begun, ended))
        places.append(length)
        length += len(folded)
        done = ended

    def word_at(place: int) -> tuple[int, int]:
        return words[bisect_right(places, place) - 1]

    found = highlighter.spans("".join(pieces))
    return [(word_at(begun)[0], word_at(ended - 1)[1]) for begun, ended in found]
