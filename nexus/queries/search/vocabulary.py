"""Every word of the entries: how many hold it, and which words share its stem."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter

from sqlalchemy import select
from sqlalchemy.orm import Session

from nexus.index.models import WordRow
from nexus.queries.index_cache import once_per_index
from nexus.queries.profile import profile
from nexus.stems import stem_of

Forms = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The number of entries that hold each word, and the words of each stem.

    A word that is its own stem, and the only word with it, needs no list: most words are like that.
    ``language`` is the tag of the language that the entries are written in.
    """

    entries: Mapping[str, int]
    by_stem: Mapping[str, tuple[str, ...]]
    language: str

    def same_stem(self, word: str) -> tuple[str, ...]:
        """The words that share the stem of ``word``, which may be among them."""
        stem = stem_of(word, self.language)
        # The stem of a stem may be another: then it is a word of its own.
        is_alone = stem in self.entries and stem_of(stem, self.language) == stem
        return self.by_stem.get(stem, (stem,) if is_alone else ())


def vocabulary_of(rows: Iterable[tuple[str, str, int]], language: str = "") -> Vocabulary:
    """The vocabulary of ``rows``: a word, its stem, and the number of entries that hold it.

    Their stems are those of ``language``.
    """
    entries: dict[str, int] = {}
    by_stem: dict[str, list[str]] = defaultdict(list)
    for word, stem, count in rows:
        entries[word] = count
        by_stem[stem].append(word)
    listed = {stem: tuple(words) for stem, words in by_stem.items() if words != [stem]}
    return Vocabulary(entries, listed, language)


@once_per_index
def vocabulary(session: Session) -> Vocabulary:
    """The words of the index, read once."""
    rows = session.execute(select(WordRow.word, WordRow.stem, WordRow.entries))
    # Each database, and each history of an index, gives them in an order of its own.
    return vocabulary_of(sorted(rows, key=itemgetter(0)), profile(session).language)


def forms_of(session: Session, words: Iterable[str]) -> Forms:
    """Each of ``words`` with the words of the entries that share its stem, itself first."""
    known = vocabulary(session)
    return {
        word: (word, *(other for other in known.same_stem(word) if other != word)) for word in words
    }
