"""Words that were asked for side by side, and where a text has them so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nexus.words import WORD, word_at

# Whatever is not a word may stand between two words, except the end of a block.
_GAP = re.compile(r"(?:[^\w\0\n]|_)*")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded ``words`` that stand side by side; the last may be ``unfinished``."""

    words: tuple[str, ...]
    unfinished: bool = False

    def spans(self, folded: str) -> Iterator[tuple[int, int]]:
        """Where it begins and ends in the folded text, whose blocks end with a NUL or a line."""
        first = self.words[0]
        place = folded.find(first)
        while place >= 0:
            if word_at(folded, place) == first and (end := self._end(folded, place)):
                yield place, end
            place = folded.find(first, place + len(first))

    def _end(self, folded: str, start: int) -> int | None:
        """Where its last word ends if its first one begins at ``start``; None if others follow."""
        at = start + len(self.words[0])
        last = len(self.words) - 1
        for number, word in enumerate(self.words[1:], start=1):
            gap = _GAP.match(folded, at)
            found = WORD.match(folded, gap.end() if gap else at)
            if found is None or not self._is(found.group(), word, number == last):
                return None
            at = found.end()
        return at

    def _is(self, found: str, word: str, is_last: bool) -> bool:
        return found == word or (is_last and self.unfinished and found.startswith(word))
