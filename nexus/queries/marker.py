"""Which words to mark in what was found: those that were asked for, in all their forms."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from nexus.words import word_at

# Where each of several words begins and ends in a text, in order.
Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Marker:
    """Folded words to mark: whole ones, and beginnings.

    ``terms`` holds one marker for each term of the question.
    """

    words: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    terms: tuple[Marker, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.beginnings)

    def marks(self, word: str) -> bool:
        """Whether the folded ``word`` is one that was asked for."""
        return word in self.words or (bool(self.beginnings) and word.startswith(self.beginnings))

    def marks_any(self, words: Collection[str]) -> bool:
        """Whether one of the folded ``words`` was asked for."""
        if not self.words.isdisjoint(words):
            return True
        return bool(self.beginnings) and any(word.startswith(self.beginnings) for word in words)

    def spans(self, folded: str) -> Spans:
        """Where a marked word begins and ends in the folded text, in order.

        The words are looked up in the text, not the text's in them: it is a thousand words
        long, and they are few.
        """
        found = set()
        # Wherever a word begins, its own beginning does.
        others = [word for word in self.words if not word.startswith(self.beginnings)]
        for needle in filter(None, (*others, *self.beginnings)):
            place = folded.find(needle)
            while place >= 0:
                word = word_at(folded, place)
                if self.marks(word):
                    found.add((place, place + len(word)))
                place = folded.find(needle, place + len(needle))
        return sorted(found)

    def beyond(self, marked: Collection[str]) -> Marker:
        """The marker of those terms of which none of the folded words ``marked`` is one."""
        return joined([term for term in self.terms if not term.marks_any(marked)])


def joined(terms: Iterable[Marker]) -> Marker:
    """One marker for all of ``terms``."""
    terms = tuple(terms)
    return Marker(
        words=frozenset().union(*[term.words for term in terms]),
        beginnings=tuple([beginning for term in terms for beginning in term.beginnings]),
        terms=terms,
    )
