"""Counts the results that each further choice would give.

A kind's count is the number of results if that kind alone were chosen. A technology's count, with
``match=all``, is the number of results if it were chosen too; with ``match=any`` it is the number
of entries that name it among those with the words and kinds chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from pyroaring import BitMap
from sqlalchemy.orm import Session

from nexus.content.kinds import Kind
from nexus.lru_cache import LRUCache
from nexus.queries.filters import Filter, Match
from nexus.queries.index_cache import once_per_index
from nexus.queries.selection import Selection, around_technologies
from nexus.queries.sets import NOTHING, sets
from nexus.queries.technologies import directory

# Counts of technologies that stay in memory: enough for some hundred choices of words and kinds.
_KEPT = 25_000


class Facet(NamedTuple):
    """One choice: its ``value`` in a URL, its name on screen, the results it would give."""

    value: str
    label: str
    results: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """The technologies to choose from, in columns: there are a hundred in every answer.

    The slug, the name on screen and the entries of each; and the ``groups`` that they are in, one
    after the other, each with its name and size.
    """

    values: tuple[str, ...]
    labels: tuple[str, ...]
    members: tuple[BitMap, ...]
    groups: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """Every choice the filter offers; ``results`` are those of the ``choices``, in their order."""

    kinds: tuple[Facet, ...]
    choices: Choices
    results: tuple[int, ...]


def facets(session: Session, asked: Filter, chosen: Selection) -> Facets:
    """The choices beside the canonical filter ``asked``, whose sets are ``chosen``."""
    unused = frozenset(asked.technologies) & _unused(session)
    choices = _choices(session, unused) if unused else offered(session)
    others = chosen.hits.ids & chosen.with_technologies
    kinds = [
        Facet(value, label, others.intersection_cardinality(members), value in asked.kinds)
        for value, label, members in _kinds(session)
        if members or value in asked.kinds
    ]
    return Facets(tuple(kinds), choices, _results(session, asked, chosen, choices))


def counted_among(asked: Filter, chosen: Selection) -> BitMap:
    """The entries among which technologies are counted, by the sets ``chosen`` for ``asked``."""
    if asked.match is Match.ALL and asked.technologies:
        return chosen.results
    return chosen.hits.ids & chosen.of_kinds


@once_per_index
def offered(session: Session) -> Choices:
    """The technologies that entries name: the choices in most views."""
    return _choices(session, frozenset())


def _results(
    session: Session, asked: Filter, chosen: Selection, choices: Choices
) -> tuple[int, ...]:
    """How many results each of ``choices`` would give."""
    others = counted_among(asked, chosen)
    is_narrow = asked.match is Match.ALL and asked.technologies
    if is_narrow or choices is not offered(session):
        return _counted(choices, others)
    around = around_technologies(session, asked)
    if around is None:
        return (0,) * len(choices.values)
    # Whichever technologies are chosen, these stay the same.
    return _around(session).get(around, lambda: _counted(choices, others))


def _counted(choices: Choices, others: BitMap) -> tuple[int, ...]:
    return tuple(map(others.intersection_cardinality, choices.members))


@once_per_index
def _around(_session: Session) -> LRUCache[Filter, tuple[int, ...]]:
    return LRUCache(_KEPT, size=lambda results: 1 + len(results))


@once_per_index
def _kinds(session: Session) -> tuple[tuple[str, str, BitMap], ...]:
    members = sets(session).kinds
    return tuple((k.value, k.plural_label, members.get(k.value, NOTHING)) for k in Kind)


@once_per_index
def _unused(session: Session) -> frozenset[str]:
    return frozenset(slug for slug, fact in directory(session).by_slug.items() if not fact.count)


def _choices(session: Session, more: frozenset[str]) -> Choices:
    """The technologies that entries name, and ``more``, by group."""
    groups = [
        (group.name, [fact for fact in group.technologies if fact.count or fact.slug in more])
        for group in directory(session).groups
    ]
    every = [fact for _, facts in groups for fact in facts]
    members = sets(session).technologies
    return Choices(
        values=tuple(fact.slug for fact in every),
        labels=tuple(fact.title for fact in every),
        members=tuple(members.get(fact.slug, NOTHING) for fact in every),
        groups=tuple((name, len(facts)) for name, facts in groups if facts),
    )
