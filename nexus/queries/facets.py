"""Counts what each further choice would give.

A kind's count is the number of results if that kind alone were chosen. A technology's
count, with ``match=all``, is the number of results if it were chosen too; with
``match=any`` the number of entries of the words and kinds that name it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pyroaring import BitMap
from sqlalchemy.orm import Session

from nexus.content.kinds import Kind
from nexus.queries.filters import Filter, Match
from nexus.queries.held import Recent, held
from nexus.queries.selection import Selection
from nexus.queries.sets import NOTHING, sets
from nexus.queries.technologies import directory

# Counts of technologies that stay in memory: of some hundred choices of words and kinds.
_KEPT = 25_000


class Facet(NamedTuple):
    """One choice: its ``value`` in a URL, its name on screen, the results it would give."""

    value: str
    label: str
    results: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """Technologies in columns: the slug, the name on screen and the entries of each."""

    values: tuple[str, ...]
    labels: tuple[str, ...]
    members: tuple[BitMap, ...]


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """The technologies of one group, as choices; the ``results`` of each in their order.

    They stay in columns: there are a hundred in every answer.
    """

    name: str
    choices: Choices
    results: Sequence[int]


Groups = tuple[FacetGroup, ...]
# The technologies of each group: those that entries name, and those that are chosen.
Offered = tuple[tuple[str, Choices], ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """Every choice the filter offers."""

    kinds: tuple[Facet, ...]
    groups: Groups


def facets(session: Session, asked: Filter, chosen: Selection) -> Facets:
    """The choices beside the canonical filter ``asked``, whose sets are ``chosen``."""
    return Facets(_kinds(session, asked, chosen), _groups(session, asked, chosen))


def _kinds(session: Session, asked: Filter, chosen: Selection) -> tuple[Facet, ...]:
    others = chosen.hits.ids & chosen.with_technologies
    members = sets(session).kinds
    return tuple(
        Facet(
            value=kind.value,
            label=kind.plural_label,
            results=others.intersection_cardinality(members.get(kind.value, NOTHING)),
            selected=kind.value in asked.kinds,
        )
        for kind in Kind
        if kind.value in members or kind.value in asked.kinds
    )


def _groups(session: Session, asked: Filter, chosen: Selection) -> Groups:
    others = chosen.results if asked.match is Match.ALL else chosen.hits.ids & chosen.of_kinds
    unused = frozenset(asked.technologies).intersection(_unused(session))
    if unused:
        return _counted(_choices(session, unused), others)
    if asked.match is Match.ALL and asked.technologies:
        return _counted(_used(session), others)
    # Whichever technologies are chosen, these stay the same.
    beside = asked.words, asked.kinds
    groups = _beside(session).get_all(
        [beside], lambda _: {beside: _counted(_used(session), others)}
    )
    return groups[beside]


@held
def _beside(_session: Session) -> Recent[tuple[str, tuple[str, ...]], Groups]:
    return Recent(_KEPT, size=lambda groups: 1 + sum(len(group.results) for group in groups))


def _counted(offered: Offered, others: BitMap) -> Groups:
    count = others.intersection_cardinality
    return tuple(
        [FacetGroup(name, choices, list(map(count, choices.members))) for name, choices in offered]
    )


@held
def _unused(session: Session) -> frozenset[str]:
    return frozenset(slug for slug, fact in directory(session).by_slug.items() if not fact.count)


@held
def _used(session: Session) -> Offered:
    return _choices(session, frozenset())


def _choices(session: Session, more: frozenset[str]) -> Offered:
    """The technologies that entries name, and ``more``, by group."""
    members = sets(session).technologies
    offered = (
        (group.name, [fact for fact in group.technologies if fact.count or fact.slug in more])
        for group in directory(session).groups
    )
    return tuple(
        (
            name,
            Choices(
                values=tuple(fact.slug for fact in facts),
                labels=tuple(fact.title for fact in facts),
                members=tuple(members.get(fact.slug, NOTHING) for fact in facts),
            ),
        )
        for name, facts in offered
        if facts
    )
