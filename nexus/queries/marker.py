"""Which words to mark in what was found: those that were asked for, in all their forms."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass


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

    def may_mark_in(self, text: str) -> bool:
        """False only if no word of the folded ``text`` is marked: a look before a search."""
        return any(word in text for word in self.words) or any(
            beginning in text for beginning in self.beginnings
        )

    def beyond(self, marked: Collection[str]) -> Marker:
        """The marker of those terms of which none of the folded words ``marked`` is one."""
        return joined(term for term in self.terms if not any(term.marks(word) for word in marked))


def joined(terms: Iterable[Marker]) -> Marker:
    """One marker for all of ``terms``."""
    terms = tuple(terms)
    return Marker(
        words=frozenset().union(*(term.words for term in terms)),
        beginnings=tuple(beginning for term in terms for beginning in term.beginnings),
        terms=terms,
    )
