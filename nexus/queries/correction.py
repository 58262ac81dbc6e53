"""Reads a word that no entry holds as the nearest one that some entry does.

The vocabulary is the index's own, so a correction always finds something. Of several
words that are equally near, the one in most entries is meant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA
from sqlalchemy import select
from sqlalchemy.orm import Session

from nexus.index.models import WordRow
from nexus.queries.filters import Filter
from nexus.queries.fulltext import forms
from nexus.queries.held import held
from nexus.queries.question import Term, read_question
from nexus.queries.search import search
from nexus.words import WORD, fold

# One slip in three letters is another word; one in four is a slip.
_SHORTEST = 4
_SIMILAR = 0.7
_CANDIDATES = 8


@held
def _vocabulary(session: Session) -> Mapping[str, int]:
    """Every word of the entries with the number of entries that hold it."""
    rows = session.execute(select(WordRow.word, WordRow.entries))
    return {word: count for word, count in rows if len(word) >= _SHORTEST}


def better_words(session: Session, asked: Filter) -> str | None:
    """Better words where no entry at all holds those of ``asked``, unless it insists on them."""
    if not asked.words or asked.insists or search(session, asked.words).ids:
        return None
    return corrected(session, asked.words)


def corrected(session: Session, text: str) -> str | None:
    """``text`` with its unknown words replaced by near ones; None if that finds nothing."""
    meant: dict[str, str] = {}
    for term in read_question(text).required:
        if term.has_forms and not _is_known(session, term):
            near = _nearest(session, term.words[0])
            if near is None:
                return None
            meant[term.words[0]] = near
    if not meant:
        return None

    def replaced(found: re.Match[str]) -> str:
        return meant.get(fold(found.group()), found.group())

    better = WORD.sub(replaced, text)
    return better if search(session, better).ids else None


def _is_known(session: Session, term: Term) -> bool:
    word = term.words[0]
    if term.prefix:
        return any(known.startswith(word) for known in _vocabulary(session))
    kin = forms(session, [word])[word]
    return any(form in _vocabulary(session) for form in kin)


def _nearest(session: Session, word: str) -> str | None:
    if len(word) < _SHORTEST:
        return None
    vocabulary = _vocabulary(session)
    near = process.extract(
        word,
        vocabulary.keys(),
        scorer=OSA.normalized_similarity,
        score_cutoff=_SIMILAR,
        limit=_CANDIDATES,
    )
    best = max(near, key=lambda found: (found[1], vocabulary[found[0]]), default=None)
    return best[0] if best else None
