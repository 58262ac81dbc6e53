"""Corrects words that no entry holds.

First the words that only phrase it as a question are left out (``stop_words``), then words are
split as entries write them (``compounds``). Then a word that no entry holds is replaced by the
nearest one that some entry does.

The vocabulary is the index's own, with the words for the kinds that have entries, so a correction
always finds something. Of several words that are equally near, the one with most entries is chosen;
of those, one that is as long as what was typed: swapping two letters is a commoner mistake than
adding one. The name of a technology that no entry has is not treated as a typo: a visitor who asks
for React should not be shown entries that hold "reach".
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import OSA
from sqlalchemy.orm import Session

from nexus.catalogue import builtin
from nexus.content.kinds import Kind
from nexus.lru_cache import LRUCache
from nexus.queries.filters import Filter
from nexus.queries.index_cache import once_per_index
from nexus.queries.search.compounds import respelt
from nexus.queries.search.hits import search
from nexus.queries.search.kind_words import kind_meant
from nexus.queries.search.question import Term, read_question
from nexus.queries.search.stop_words import without_stop_words, without_verbs
from nexus.queries.search.typos import is_typo
from nexus.queries.search.vocabulary import forms_of, vocabulary
from nexus.queries.sets import sets
from nexus.queries.technologies import directory
from nexus.words import spans_of, words_of

# With three letters, one changed letter makes another word.
_SHORTEST = 4
_SIMILAR = 0.7
_CANDIDATES = 8
# Where nothing was found, what is left without each word is corrected too: the same few words.
_KEPT = 64


@once_per_index
def _long_words(session: Session) -> tuple[str, ...]:
    """The words that are long enough for a typo to be distinguishable from another word."""
    words = {**vocabulary(session).entries, **_kind_words(session)}
    return tuple(word for word in words if len(word) >= _SHORTEST)


@once_per_index
def _kind_words(session: Session) -> Mapping[str, int]:
    """The words for the kinds that have entries, and how many each has."""
    kinds = {Kind(name): len(ids) for name, ids in sets(session).kinds.items()}
    return {word: count for kind, count in kinds.items() for word in (kind.value, kind.plural)}


def correction_of(session: Session, asked: Filter) -> str | None:
    """The words of ``asked`` corrected; None if some entry holds them or ``asked`` insists."""
    return None if asked.insists else correct(session, asked.words)


def correct(session: Session, text: str) -> str | None:
    """Words that some entry holds instead of those of ``text``, which none does; else None."""
    if not text or search(session, text).ids:
        return None
    if called := _title_of(session, text):
        return called
    core = without_stop_words(text) or text
    is_question = len(words_of(core)) < len(words_of(text))
    cores = list(filter(None, (core, without_verbs(core)))) if is_question else [core]
    found = (each for each in cores if each != text and search(session, each).ids)
    near = (respelt(session, each) or correct_typos(session, each) for each in cores)
    return next(chain(found, filter(None, near)), None)


def _title_of(session: Session, name: str) -> str | None:
    """The title of the technology with the other ``name``, such as ``Redis server``; else None."""
    names = directory(session)
    fact = names.by_slug.get(names.slug_of(name) or "")
    return fact.title if fact and search(session, fact.title).ids else None


def correct_typos(session: Session, text: str) -> str | None:
    """``text`` with its unknown words replaced by near ones; None if that finds nothing."""
    meant: dict[str, str] = {}
    for term in read_question(text).required:
        if term.has_forms and not _is_known(session, term):
            named = builtin().find(term.words[0]) is not None
            near = None if named else _nearest(session, term.words[0])
            if near is None:
                return None
            meant[term.words[0]] = near
    if not meant:
        return None
    corrected, done = "", 0
    for begun, ended, word in spans_of(text):
        corrected += text[done:begun] + meant.get(word, text[max(begun, done) : ended])
        done = ended
    corrected += text[done:]
    return corrected if search(session, corrected).ids else None


def _is_known(session: Session, term: Term) -> bool:
    word = term.words[0]
    known = vocabulary(session).entries
    if word in known or kind_meant(term):
        return True
    if term.prefix:
        return any(longer.startswith(word) for longer in known)
    return any(form in known for form in forms_of(session, [word])[word])


@once_per_index
def _recent(_session: Session) -> LRUCache[str, str | None]:
    return LRUCache(_KEPT)


def _nearest(session: Session, word: str) -> str | None:
    return _recent(session).get(word, lambda: _find_nearest(session, word))


def _find_nearest(session: Session, word: str) -> str | None:
    if len(word) < _SHORTEST:
        return None
    entries, kinds = vocabulary(session).entries, _kind_words(session)
    near = process.extract(
        word,
        _long_words(session),
        scorer=OSA.normalized_similarity,
        score_cutoff=_SIMILAR,
        limit=_CANDIDATES,
    )
    likely = (found for found in near if is_typo(word, found[0]))

    def likeliness(found: tuple[str, float, int]) -> tuple[float, int, bool]:
        near_word, similarity, _ = found
        count = kinds.get(near_word) or entries[near_word]
        return similarity, count, len(near_word) == len(word)

    best = max(likely, key=likeliness, default=None)
    return best[0] if best else None
