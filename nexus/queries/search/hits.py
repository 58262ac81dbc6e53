"""Finds the entries that answer a question, and how well each does.

An entry's score adds up, term by term, the weight of the best field that contains the term: a title
counts more than a technology's name, that more than a summary, and a body the least; an unfinished
word counts half. Of entries with the same score, those come first whose titles hold nothing but
what was asked for, then the newest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter

from pyroaring import BitMap
from sqlalchemy.orm import Session

from nexus.lru_cache import LRUCache
from nexus.queries.highlighting.highlighter import Highlighter, joined
from nexus.queries.highlighting.phrase import Phrase
from nexus.queries.index_cache import once_per_index
from nexus.queries.search.expression import Expression, Field
from nexus.queries.search.fulltext import entries_matching
from nexus.queries.search.kind_words import kind_meant
from nexus.queries.search.question import Question, Term, read_question
from nexus.queries.search.vocabulary import Forms, forms_of
from nexus.queries.search.written_together import Together, written_together
from nexus.queries.sets import NOTHING, intersection, sets, union

# One request runs the same search several times.
_KEPT = 64
_WEIGHTS = {Field.TITLE: 16, Field.TECHNOLOGIES: 12, Field.SUMMARY: 6, Field.BODY: 2}
_KIND_WEIGHT = 1


@dataclass(frozen=True, slots=True)
class Hits:
    """The entries found, and the same split by score, the best first."""

    ids: BitMap
    by_score: tuple[BitMap, ...]
    highlighter: Highlighter


Weighted = list[tuple[int, BitMap]]
# The weight of a field, and what to look for there.
WeightedFields = list[tuple[int, Expression]]


@once_per_index
def _recent(_session: Session) -> LRUCache[str, Hits]:
    return LRUCache(_KEPT)


def search(session: Session, text: str) -> Hits:
    """The entries that hold all that ``text`` asks for; all entries if it asks nothing."""
    return _recent(session).get(text, lambda: _search(session, text))


def _search(session: Session, text: str) -> Hits:
    question = read_question(text)
    together = written_together(session, question)
    terms = [*question.required, *question.excluded, *chain(*together.values())]
    forms = forms_of(session, (term.words[0] for term in terms if term.has_forms)) if terms else {}
    own = {term: list(_weighted_fields(term, forms)) for term in terms}
    fields = {term: _with_others(own, term, together.get(term, ())) for term in terms}
    expressions = (expression for each in fields.values() for _, expression in each)
    held = entries_matching(session, expressions) if terms else {}
    classes = [
        _with_kind(_classes(fields[term], held), _of_kind(session, term))
        for term in question.required
    ]
    found = intersection((union(ids for _, ids in each) for each in classes), sets(session).all)
    for term in question.excluded:
        found = found - union(held[expression] for _, expression in fields[term])
        found = found - _of_kind(session, term)
    by_score = best_first(classes, found) if found else []
    if titled := found & _titled(session, question, own, held):
        by_score = [part for level in by_score for part in (level & titled, level - titled) if part]
    return Hits(found, tuple(by_score), _highlighter(question, forms, together))


def _titled(
    session: Session,
    question: Question,
    fields: Mapping[Term, WeightedFields],
    held: Mapping[Expression, BitMap],
) -> BitMap:
    """The entries whose titles hold all that ``question`` requires, and as many words."""
    words = sum(len(term.words) for term in question.required)
    in_titles = (
        union(held[asked] for _, asked in fields[term] if asked.field is Field.TITLE)
        for term in question.required
    )
    return intersection(in_titles, NOTHING) & sets(session).titles.get(words, NOTHING)


def _of_kind(session: Session, term: Term) -> BitMap:
    """The entries of the kind that ``term`` names; none if it names none."""
    kind = kind_meant(term)
    return sets(session).kinds.get(kind.value, NOTHING) if kind else NOTHING


def _with_kind(classes: Weighted, members: BitMap) -> Weighted:
    """``classes`` and those of ``members`` that are in none of them, with the least weight."""
    fresh = members - union(ids for _, ids in classes)
    return [*classes, (_KIND_WEIGHT, fresh)] if fresh else classes


def best_first(weighted: list[Weighted], among: BitMap) -> list[BitMap]:
    """``among`` split by the sum of the weights of each entry, the greatest sum first.

    Each item of ``weighted`` holds disjoint sets with the weight they add.
    """
    sums: dict[int, BitMap] = {0: among}
    for classes in weighted:
        further: dict[int, BitMap] = {}
        for total, ids in sums.items():
            rest = ids
            for weight, members in classes:
                part = ids & members
                rest = rest - part
                if part:
                    further[total + weight] = further.get(total + weight, NOTHING) | part
            if rest:
                further[total] = further.get(total, NOTHING) | rest
        sums = further
    return [sums[total] for total in sorted(sums, reverse=True)]


def _weighted_fields(term: Term, forms: Forms) -> Iterator[tuple[int, Expression]]:
    """The fields that may contain ``term``, each with its weight, the best first."""
    whole: tuple[tuple[str, ...], ...] = (term.words,)
    if term.has_forms:
        whole = tuple((form,) for form in forms[term.words[0]])
    fields = [(weight, field, False) for field, weight in _WEIGHTS.items()]
    if term.prefix:
        fields += [(weight // 2, field, True) for field, weight in _WEIGHTS.items()]
    for weight, field, unfinished in sorted(fields, reverse=True):
        alternatives = (term.words,) if unfinished else whole
        yield weight, Expression(field, alternatives, unfinished)


def _with_others(
    own: Mapping[Term, WeightedFields], term: Term, others: Iterable[Term]
) -> WeightedFields:
    """The fields that may contain ``term`` or one of ``others``, the best first."""
    fields = chain(own[term], *(own[other] for other in others))
    return sorted(fields, key=itemgetter(0), reverse=True)


def _classes(fields: WeightedFields, held: Mapping[Expression, BitMap]) -> Weighted:
    """Disjoint sets of the entries that hold a term, each with its weight, best first."""
    classes: Weighted = []
    seen = BitMap()
    for weight, expression in fields:
        fresh = held[expression] - seen
        if fresh:
            classes.append((weight, fresh))
            seen |= fresh
    return classes


def _highlighter(question: Question, forms: Forms, together: Together) -> Highlighter:
    def of_term(term: Term) -> Highlighter:
        others = together.get(term)
        own = _highlighter_of(term, forms)
        return joined([own, *(_highlighter_of(one, forms) for one in others)]) if others else own

    return joined(of_term(term) for term in question.required)


def _highlighter_of(term: Term, forms: Forms) -> Highlighter:
    if len(term.words) > 1:
        return Highlighter(phrases=(Phrase(term.words, term.prefix),))
    return Highlighter(
        words=frozenset(forms[term.words[0]] if term.has_forms else term.words),
        prefixes=term.words if term.prefix else (),
    )
