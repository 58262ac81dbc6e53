"""Counts what each further choice would give.

A kind's count is the number of results if that kind alone were chosen. A technology's
count, with ``match=all``, is the number of results if it were chosen too; with
``match=any`` the number of entries of the words and kinds that name it.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from nexus.content.kinds import Kind
from nexus.queries.filters import Filter, Match
from nexus.queries.selection import Selection
from nexus.queries.sets import NOTHING, sets
from nexus.queries.technologies import directory


@dataclass(frozen=True, slots=True)
class Facet:
    """One choice: its ``value`` in a URL, its name on screen, its exact count."""

    value: str
    label: str
    count: int
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
            count=others.intersection_cardinality(members.get(kind.value, NOTHING)),
            selected=kind.value in asked.kinds,
        )
        for kind in Kind
        if kind.value in members or kind.value in asked.kinds
    )


def _groups(session: Session, asked: Filter, chosen: Selection) -> tuple[FacetGroup, ...]:
    others = chosen.results if asked.match is Match.ALL else chosen.hits.ids & chosen.of_kinds
    members = sets(session).technologies
    selected = set(asked.technologies)
    return tuple(
        FacetGroup(
            group.name,
            tuple(
                Facet(
                    value=fact.slug,
                    label=fact.title,
                    count=others.intersection_cardinality(members.get(fact.slug, NOTHING)),
                    selected=fact.slug in selected,
                )
                for fact in group.technologies
                if fact.count or fact.slug in selected
            ),
        )
        for group in directory(session).groups
    )
