"""Every word of the entries: in how many it stands, and which words share its stem."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from nexus.index.models import WordRow
from nexus.queries.held import held
from nexus.words import stem_of

Forms = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The number of entries that hold each word, and the words of each stem that several share."""

    entries: Mapping[str, int]
    kin: Mapping[str, tuple[str, ...]]


@held
def vocabulary(session: Session) -> Vocabulary:
    """The words of the index, read once."""
    entries: dict[str, int] = {}
    kin: dict[str, list[str]] = defaultdict(list)
    for word, stem, count in session.execute(
        select(WordRow.word, WordRow.stem, WordRow.entries).order_by(WordRow.word)
    ):
        entries[word] = count
        kin[stem].append(word)
    # A stem that has one word needs no list of its own.
    several = {stem: tuple(words) for stem, words in kin.items() if words != [stem]}
    return Vocabulary(entries, several)


def forms(session: Session, words: Iterable[str]) -> Forms:
    """Each of ``words`` with the words of the entries that share its stem, itself first."""
    known = vocabulary(session)
    return {word: (word, *_kin(known, word)) for word in words}


def _kin(known: Vocabulary, word: str) -> list[str]:
    stem = stem_of(word)
    alone = (stem,) if stem in known.entries else ()
    return [other for other in known.kin.get(stem, alone) if other != word]
