"""Which words to highlight in the results: those that were searched for, in all their forms."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from nexus.words import stands_alone, word_at

# Where each of several words begins and ends in a text, in order.
Spans = list[tuple[int, int]]


@dataclass(frozen=True)
class Highlighter:
    """The folded words to highlight: whole words, and prefixes.

    ``terms`` holds one highlighter for each term of the question; that of a single term may have
    none.
    """

    words: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    terms: tuple[Highlighter, ...] = ()

    @cached_property
    def _needles(self) -> list[str]:
        """The words and prefixes to search for, without those that begin with another of them."""
        needles: list[str] = []
        for word in sorted(filter(None, {*self.words, *self.prefixes})):
            if not needles or not word.startswith(needles[-1]):
                needles.append(word)
        return needles

    def __bool__(self) -> bool:
        return bool(self.words or self.prefixes)

    def highlights(self, word: str) -> bool:
        """Whether the folded ``word`` is one that was asked for."""
        return word in self.words or (bool(self.prefixes) and word.startswith(self.prefixes))

    def highlights_any(self, words: Collection[str]) -> bool:
        """Whether one of the folded ``words`` was asked for."""
        if not self.words.isdisjoint(words):
            return True
        return bool(self.prefixes) and any(word.startswith(self.prefixes) for word in words)

    def spans(self, folded: str) -> Spans:
        """Where each word to highlight begins and ends in the folded text: in order, no overlaps.

        The words are searched for in the text, and not the words of the text among these: a text
        has a thousand words, and these are few.
        """
        found: Spans = []
        for needle in self._needles:
            found += self._at(folded, needle)
        return _apart(sorted(found)) if len(self._needles) > 1 else found

    def first(self, folded: str) -> int | None:
        """Where the first of these spans begins; None if there is none."""
        starts = [next(self._at(folded, needle), None) for needle in self._needles]
        return min((start[0] for start in starts if start), default=None)

    def _at(self, folded: str, needle: str) -> Iterator[tuple[int, int]]:
        """Each word to highlight of the folded text that begins with ``needle``, in order."""
        place = folded.find(needle)
        while place >= 0:
            end = place + len(needle)
            if needle in self.words and stands_alone(folded, place, end):
                yield place, end
            else:
                word = word_at(folded, place)
                if word and self.highlights(word):
                    yield place, place + len(word)
            place = folded.find(needle, end)

    def beyond(self, held: Collection[str]) -> Highlighter:
        """The highlighter of only those terms that none of the folded words ``held`` belongs to."""
        terms = self.terms or (self,)
        rest = [term for term in terms if not term.highlights_any(held)]
        # A new highlighter would have to work out again what to look for.
        if len(rest) == len(terms):
            return self
        return rest[0] if len(rest) == 1 else joined(rest)


def _apart(spans: Spans) -> Spans:
    """``spans`` without those that begin before the one before has ended."""
    apart: Spans = []
    done = 0
    for span in spans:
        if span[0] >= done:
            apart.append(span)
            done = span[1]
    return apart


def joined(terms: Iterable[Highlighter]) -> Highlighter:
    """One highlighter for all of ``terms``."""
    terms = tuple(terms)
    return Highlighter(
        words=frozenset().union(*[term.words for term in terms]),
        prefixes=tuple([prefix for term in terms for prefix in term.prefixes]),
        terms=terms,
    )
