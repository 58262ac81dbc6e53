"""Words that were asked for side by side, and where a text has them so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nexus.words import WORD, word_at

# The next word, past whatever is none; but not past the end of a block.
_NEXT = re.compile(rf"(?:[^\w\0\n]|_)*({WORD.pattern})")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded ``words`` that stand side by side; the last may be ``unfinished``."""

    words: tuple[str, ...]
    unfinished: bool = False

    def spans(self, folded: str) -> Iterator[tuple[int, int]]:
        """Where it begins and ends in the folded text, whose blocks end with a NUL or a line."""
        first = self.words[0]
        for place in self._candidates(folded):
            if word_at(folded, place) == first and (end := self._end(folded, place)):
                yield place, end

    def _candidates(self, folded: str) -> Iterator[int]:
        """Where the first word may begin, found by the longer of the first two: it is rarer."""
        first, second = self.words[:2]
        rarer = max(first, second, key=len)
        done = 0
        place = folded.find(rarer)
        while place >= 0:
            # Between the two is no other word.
            start = place if rarer == first else folded.rfind(first, done, place)
            if start >= 0:
                yield start
            done = place + len(rarer)
            place = folded.find(rarer, done)

    def _end(self, folded: str, start: int) -> int | None:
        """Where its last word ends if its first one begins at ``start``; None if others follow."""
        at = start + len(self.words[0])
        *whole, last = self.words[1:]
        for word in whole:
            found = _NEXT.match(folded, at)
            if found is None or found[1] != word:
                return None
            at = found.end()
        found = _NEXT.match(folded, at)
        if found is None or not found[1].startswith(last):
            return None
        return found.end() if self.unfinished or found[1] == last else None
