"""The filter's definition, word for word, in plain Python: the oracle of the property tests."""

from __future__ import annotations

from collections.abc import Iterable

from nexus.content.documents import Entry, Portfolio
from nexus.content.kinds import Kind
from nexus.folding import fold
from nexus.queries.filters import Filter, Match, Sort
from nexus.stems import stem_of
from nexus.words import words_of


def naive_results(portfolio: Portfolio, asked: Filter) -> list[Entry]:
    """The entries that ``asked`` describes, unordered."""
    return [
        entry
        for entry in _of_words(portfolio, asked)
        if _is_of_kind(entry, asked) and _has_technologies(entry, asked)
    ]


def naive_order(entries: Iterable[Entry], sort: Sort) -> list[str]:
    """The keys of ``entries`` in order: newest (undated last, then title) or by title."""
    by_title = sorted(entries, key=lambda entry: (fold(entry.title), entry.title, entry.key))
    if sort is Sort.NEWEST:
        by_title.sort(key=lambda entry: -(entry.date.sort_key if entry.date else 0))
    return [entry.key for entry in by_title]


def naive_kind_count(portfolio: Portfolio, asked: Filter, kind: Kind) -> int:
    """The results if ``kind`` alone were chosen, all else as it is."""
    return len(naive_results(portfolio, asked._replace(kinds=(kind.value,))))


def naive_technology_count(portfolio: Portfolio, asked: Filter, slug: str) -> int:
    """With ``all``, the results if ``slug`` were chosen too; with ``any``, its entries."""
    if asked.match is Match.ALL:
        too = asked._replace(technologies=(*asked.technologies, slug))
        return len(naive_results(portfolio, too))
    wider = asked._replace(technologies=())
    return sum(slug in entry.technologies for entry in naive_results(portfolio, wider))


def _of_words(portfolio: Portfolio, asked: Filter) -> list[Entry]:
    shown = [entry for entry in portfolio.entries if not entry.draft]
    *whole, last = [*words_of(asked.words)] or [""]
    return [
        entry
        for entry in shown
        if all(_holds(entry, word) for word in whole)
        and (not last or _holds(entry, last) or _holds_beginning(entry, last))
    ]


def _is_of_kind(entry: Entry, asked: Filter) -> bool:
    return not asked.kinds or entry.kind.value in asked.kinds


def _has_technologies(entry: Entry, asked: Filter) -> bool:
    named = [slug in entry.technologies for slug in asked.technologies]
    if not named:
        return True
    return all(named) if asked.match is Match.ALL else any(named)


def _holds(entry: Entry, word: str) -> bool:
    words = (*_words(entry), entry.kind.value)
    return any(stem_of(own) == stem_of(word) for own in words)


def _holds_beginning(entry: Entry, beginning: str) -> bool:
    return any(own.startswith(beginning) for own in _words(entry))


def _words(entry: Entry) -> list[str]:
    names = " ".join(entry.technologies)
    return words_of(f"{entry.title}\n{names}\n{entry.summary}\n{entry.body}")
