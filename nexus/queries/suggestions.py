"""What a visitor who has typed a few letters may mean: technologies, titles, categories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from operator import itemgetter

from pyroaring import BitMap
from sqlalchemy.orm import Session

from nexus.queries.categories import categories
from nexus.queries.facets import counted_among
from nexus.queries.filters import Filter
from nexus.queries.index_cache import once_per_index
from nexus.queries.search.correction import correct
from nexus.queries.search.hits import search
from nexus.queries.search.question import WORDS_LIMIT, is_plain, split_last_word
from nexus.queries.search.stop_words import without_stop_words
from nexus.queries.selection import selection
from nexus.queries.sets import sets
from nexus.queries.summaries import EntrySummary, summaries
from nexus.queries.technologies import TechnologyFacts, directory
from nexus.words import words_of

TECHNOLOGIES, ENTRIES, CATEGORIES = 4, 4, 2


@dataclass(frozen=True, slots=True)
class TechnologySuggestion:
    """A technology, the words that remain to be searched for, and how many entries have both."""

    technology: TechnologyFacts
    words: str
    entries: int


@dataclass(frozen=True, slots=True)
class Suggestions:
    """All that is suggested, the likeliest of each type first."""

    technologies: tuple[TechnologySuggestion, ...] = ()
    categories: tuple[str, ...] = ()
    entries: tuple[EntrySummary, ...] = ()


def suggestions(session: Session, asked: Filter) -> Suggestions:
    """What the words of the canonical filter ``asked`` may become; nothing where it has none.

    A technology is found by the beginning of any of its names or of a word in it: by all the words
    typed, otherwise by the last one, and then the words before it stay as they were written. Its
    entries are counted as the filter would count them: within what else is chosen. What has none
    there is not suggested, nor is a category.

    Quoted and excluded words (``-docker``) suggest nothing. Words that a search would replace or
    leave out are replaced or left out here too.
    """
    text = asked.words[:WORDS_LIMIT]
    typed = words_of(text)
    if not typed:
        return Suggestions()
    if corrected := correct(session, text):
        text, typed = corrected, words_of(corrected)
    ids = list(islice(chain.from_iterable(search(session, text).by_score), ENTRIES))
    found = summaries(session, ids)
    return Suggestions(
        technologies=_technologies(session, asked, text),
        categories=_categories_like(session, asked, typed) if is_plain(text) else (),
        entries=tuple(found[position] for position in ids),
    )


Named = tuple[TechnologyFacts, tuple[tuple[str, ...], ...]]


@once_per_index
def _names(session: Session) -> tuple[Named, ...]:
    """Each technology in use with the words of each of its names."""
    return tuple(
        (fact, tuple(tuple(words_of(name)) for name in (fact.title, fact.slug, *fact.aliases)))
        for fact in directory(session).by_slug.values()
        if fact.count
    )


@once_per_index
def _categories(session: Session) -> tuple[tuple[str, tuple[str, ...], BitMap], ...]:
    """Each category with its words and its entries, the largest first."""
    every = categories(session).items()
    return tuple((name, tuple(words_of(name)), members) for name, members in every)


def _technologies(session: Session, asked: Filter, text: str) -> tuple[TechnologySuggestion, ...]:
    """Those that ``text`` as a whole names, else those that its last word does."""
    before, last = split_last_word(text)
    if before and not search(session, before).ids:
        before = without_stop_words(before)
    whole = text if is_plain(text) else ""
    for typed, rest in ((words_of(whole), ""), (words_of(last), before)):
        if typed and (found := _likeliest(session, typed, asked._replace(words=rest))):
            return found
    return ()


def _likeliest(
    session: Session, typed: Sequence[str], beside: Filter
) -> tuple[TechnologySuggestion, ...]:
    """The likeliest technologies named by the words ``typed`` that have entries within ``beside``.

    They are counted before they are ranked: one without entries would only lead to an empty list,
    and its checkbox is disabled.
    """
    named = list(_named(session, typed))
    if not named:
        return ()
    others = counted_among(beside, selection(session, beside))
    members = sets(session).technologies
    ranked = sorted(
        (rank, -entries, fact.title.casefold(), fact.slug)
        for rank, fact in named
        if (entries := others.intersection_cardinality(members[fact.slug]))
    )
    known = directory(session).by_slug
    return tuple(
        TechnologySuggestion(known[slug], beside.words, -entries)
        for _, entries, _, slug in ranked[:TECHNOLOGIES]
    )


def _named(session: Session, typed: Sequence[str]) -> Iterator[tuple[int, TechnologyFacts]]:
    """The technologies with the words ``typed`` in a name, and their best rank there."""
    for fact, names in _names(session):
        if ranks := [rank for rank in (_rank(name, typed) for name in names) if rank >= 0]:
            yield min(ranks), fact


def _categories_like(session: Session, asked: Filter, typed: Sequence[str]) -> tuple[str, ...]:
    """The largest categories named by the words ``typed`` that the other choices leave.

    One with no other words comes first.
    """
    others = selection(session, asked._replace(words="")).results
    found = [
        (rank > 0, name)
        for name, words, members in _categories(session)
        if (rank := _rank(words, typed)) >= 0 and others.intersect(members)
    ]
    return tuple(name for _, name in sorted(found, key=itemgetter(0))[:CATEGORIES])


def _rank(name: tuple[str, ...], typed: Sequence[str]) -> int:
    """0 if ``name`` is just the words ``typed``, else more, by the place where they stand in it.

    The last of them may be unfinished; -1 if they don't stand there.
    """
    *whole, unfinished = typed
    if name == tuple(typed):
        return 0
    for start in range(len(name) - len(whole)):
        *part, last = name[start : start + len(typed)]
        if part == whole and last.startswith(unfinished):
            return start + 1
    return -1
