"""Counts what each further choice would give.

A kind's count is the number of results if that kind alone were chosen. A technology's
count, with ``match=all``, is the number of results if it were chosen too; with
``match=any`` the number of entries of the words and kinds that name it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from pyroaring import BitMap
from sqlalchemy.orm import Session

from nexus.content.kinds import Kind
from nexus.queries.filters import Filter, Match
from nexus.queries.held import held
from nexus.queries.selection import Selection
from nexus.queries.sets import NOTHING, sets
from nexus.queries.technologies import directory

# A technology's slug, its name on screen, its entries, and whether there are any.
Choice = tuple[str, str, BitMap, bool]


class Facet(NamedTuple):
    """One choice: its ``value`` in a URL, its name on screen, the results it would give."""

    value: str
    label: str
    results: int
    selected: bool


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """The technologies of one group, as choices."""

    name: str
    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """Every choice the filter offers."""

    kinds: tuple[Facet, ...]
    groups: tuple[FacetGroup, ...]


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


@held
def _choices(session: Session) -> tuple[tuple[str, tuple[Choice, ...]], ...]:
    """The technologies of each group, as they are offered, with their entries."""
    members = sets(session).technologies
    return tuple(
        (
            group.name,
            tuple(
                (fact.slug, fact.title, members.get(fact.slug, NOTHING), fact.count > 0)
                for fact in group.technologies
            ),
        )
        for group in directory(session).groups
    )


def _groups(session: Session, asked: Filter, chosen: Selection) -> tuple[FacetGroup, ...]:
    others = chosen.results if asked.match is Match.ALL else chosen.hits.ids & chosen.of_kinds
    selected = set(asked.technologies)
    count = others.intersection_cardinality
    return tuple(
        [
            FacetGroup(
                name,
                tuple(
                    [
                        Facet(slug, title, count(ids), slug in selected)
                        for slug, title, ids, is_used in choices
                        if is_used or slug in selected
                    ]
                ),
            )
            for name, choices in _choices(session)
        ]
    )
