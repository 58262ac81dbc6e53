"""What to highlight in the results: the words that were searched for, in all their forms."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from nexus.queries.highlighting.phrase import Phrase
from nexus.words import stands_alone, word_at

# Where each of several words or phrases begins and ends in a text, in order.
Spans = list[tuple[int, int]]


@dataclass(frozen=True)
class Highlighter:
    """The folded words to highlight: whole words, prefixes, and words that stand side by side.

    ``terms`` holds one highlighter for each term of the question; that of a single term may have
    none.
    """

    words: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    phrases: tuple[Phrase, ...] = ()
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
        return bool(self.words or self.prefixes or self.phrases)

    def highlights(self, word: str) -> bool:
        """Whether the folded ``word`` is one that was asked for by itself."""
        return word in self.words or (bool(self.prefixes) and word.startswith(self.prefixes))

    def highlights_any(self, words: Collection[str]) -> bool:
        """Whether one of the folded ``words`` was asked for by itself."""
        if not self.words.isdisjoint(words):
            return True
        return bool(self.prefixes) and any(word.startswith(self.prefixes) for word in words)

    def spans(self, folded: str) -> Spans:
        """Where whatever to highlight begins and ends in the folded text: in order, no overlaps.

        The words are searched for in the text, and not the words of the text among these: a text
        has a thousand words, and these are few.
        """
        searches = self._searches(folded)
        if len(searches) == 1 and not self.phrases:
            return list(searches[0])
        found: Spans = []
        for search in searches:
            found += search
        return _merged(sorted(found))

    def first(self, folded: str) -> tuple[int, int] | None:
        """The first of these spans; None if there is none."""
        starts = [next(search, None) for search in self._searches(folded)]
        return min(filter(None, starts), default=None)

    def _searches(self, folded: str) -> list[Iterator[tuple[int, int]]]:
        return [
            *[self._at(folded, needle) for needle in self._needles],
            *[phrase.spans(folded) for phrase in self.phrases],
        ]

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

    def numbers(self, held: Collection[str]) -> frozenset[int]:
        """Which of the terms, by their number, the folded texts ``held`` contain.

        These are texts that were highlighted: without phrases, each is a single word.
        """
        return frozenset(
            [
                number
                for number, term in enumerate(self.terms or (self,))
                if term.highlights_any(held) or (self.phrases and any(map(term.first, held)))
            ]
        )

    def beyond(self, held: Collection[str]) -> Highlighter:
        """The highlighter of only those terms that none of the highlighted texts ``held`` holds."""
        shown = self.numbers(held)
        # A new highlighter would have to work out again what to look for.
        if not shown:
            return self
        rest = [term for number, term in enumerate(self.terms) if number not in shown]
        return rest[0] if len(rest) == 1 else joined(rest)


def _merged(spans: Spans) -> Spans:
    """``spans``, in order, with those that overlap made one."""
    merged: Spans = []
    done = 0
    for span in spans:
        if span[0] >= done:
            merged.append(span)
            done = span[1]
        elif span[1] > done:
            done = span[1]
            merged[-1] = merged[-1][0], done
    return merged


def joined(terms: Iterable[Highlighter]) -> Highlighter:
    """One highlighter for all of ``terms``."""
    terms = tuple(terms)
    return Highlighter(
        words=frozenset().union(*[term.words for term in terms]),
        prefixes=tuple([prefix for term in terms for prefix in term.prefixes]),
        phrases=tuple([phrase for term in terms for phrase in term.phrases]),
        terms=terms,
    )
