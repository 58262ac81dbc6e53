"""The technologies of the portfolio: by name, by group, and what each is used with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from nexus.catalogue import builtin
from nexus.catalogue.names import name_key
from nexus.index.models import TechnologyRow
from nexus.queries.index_cache import once_per_index
from nexus.queries.sets import NOTHING, sets


@dataclass(frozen=True, slots=True)
class TechnologyFacts:
    """One technology without its prose; ``count`` is the number of entries that name it."""

    slug: str
    title: str
    summary: str
    group: str
    aliases: tuple[str, ...]
    url: str
    first_use: str
    last_use: str
    count: int


@dataclass(frozen=True, slots=True)
class TechnologyGroup:
    """The technologies of one group, most used first; ``name`` may be empty."""

    name: str
    technologies: tuple[TechnologyFacts, ...]


@dataclass(frozen=True, slots=True)
class Directory:
    """All technologies: by slug in the order of the groups, by any name, by group as shown.

    ``places`` are the positions of the slugs in that order.
    """

    by_slug: Mapping[str, TechnologyFacts]
    places: Mapping[str, int]
    by_name: Mapping[str, str]
    groups: tuple[TechnologyGroup, ...]

    def slug_of(self, name: str) -> str | None:
        """The slug of the technology called ``name``: its slug, title or an alias.

        Whatever spelling an entry may name it by will do, such as ``Redis 7`` or ``node js``.
        """
        found = self.by_name.get(name.strip().casefold()) or self.by_name.get(name_key(name))
        if found is None and (known := builtin().find(name)):
            names = self.by_name
            found = names.get(name_key(known.title)) or names.get(name_key(known.slug))
        return found

    def canonical_name(self, name: str) -> str:
        """The slug of ``name``; the catalogue's, if it is not here; ``name`` if nobody knows it."""
        known = None if (slug := self.slug_of(name)) else builtin().find(name)
        return slug or (known.slug if known else name)

    def title_of(self, canonical_name: str) -> str:
        """The name on screen of the technology that is called ``canonical_name``."""
        here = self.by_slug.get(canonical_name) or builtin().find(canonical_name)
        return here.title if here else canonical_name


@once_per_index
def directory(session: Session) -> Directory:
    """The technologies of the index behind ``session``, read once."""
    rows = session.scalars(
        select(TechnologyRow).order_by(TechnologyRow.group_position, TechnologyRow.id)
    ).all()
    held_sets = sets(session).technologies
    facts = [_facts(row, len(held_sets.get(row.slug, NOTHING))) for row in rows]
    groups = _grouped(facts)
    by_slug = {fact.slug: fact for group in groups for fact in group.technologies}
    return Directory(
        by_slug=by_slug,
        places={slug: place for place, slug in enumerate(by_slug)},
        by_name=_names(facts),
        groups=groups,
    )


@once_per_index
def busiest(session: Session) -> tuple[TechnologyFacts, ...]:
    """The technologies that entries name, most named first, then by title."""
    used = [fact for fact in directory(session).by_slug.values() if fact.count]
    return tuple(sorted(used, key=busiest_first))


@once_per_index
def summed_up_by_owner(session: Session) -> frozenset[str]:
    """The slugs of those whose summary is the owner's, and not what the catalogue says."""
    ours = {known.summary for known in builtin()}
    facts = directory(session).by_slug.values()
    return frozenset(fact.slug for fact in facts if fact.summary and fact.summary not in ours)


def unproven(session: Session, names: Iterable[str]) -> tuple[TechnologyFacts, ...]:
    """The technologies called ``names`` that the portfolio lists, but no entry names."""
    known = directory(session)
    found = [known.by_slug[slug] for name in names if (slug := known.slug_of(name))]
    return tuple(dict.fromkeys(fact for fact in found if not fact.count))


def used_with(session: Session, slug: str, limit: int = 8) -> list[tuple[TechnologyFacts, int]]:
    """The technologies most often named beside ``slug``, with the number of entries."""
    own = sets(session).technologies.get(slug, NOTHING)
    together = [
        (fact, own.intersection_cardinality(sets(session).technologies[fact.slug]))
        for fact in busiest(session)
        if fact.slug != slug
    ]
    shared = [pair for pair in together if pair[1]]
    return sorted(shared, key=lambda pair: (-pair[1], pair[0].title.casefold()))[:limit]


def prose(session: Session, slug: str) -> tuple[str, str]:
    """The lead of the technology ``slug``, and its rendered body; both may be empty."""
    asked = select(TechnologyRow.lead, TechnologyRow.body).where(TechnologyRow.slug == slug)
    lead, body = session.execute(asked).one()
    return lead, body


def _facts(row: TechnologyRow, count: int) -> TechnologyFacts:
    return TechnologyFacts(
        slug=row.slug,
        title=row.title,
        summary=row.summary,
        group=row.group,
        aliases=tuple(row.aliases),
        url=row.url,
        first_use=row.first_use,
        last_use=row.last_use,
        count=count,
    )


def _names(facts: Sequence[TechnologyFacts]) -> dict[str, str]:
    """Slugs by name as it is written and by its key, which is less specific.

    Where names are shared, titles and slugs take precedence over aliases.
    """
    names = [(alias, fact.slug) for fact in facts for alias in fact.aliases]
    names += [(name, fact.slug) for fact in facts for name in (fact.title, fact.slug)]
    keys = {key: slug for name, slug in names if (key := name_key(name))}
    return keys | {name.casefold(): slug for name, slug in names}


def busiest_first(fact: TechnologyFacts) -> tuple[int, str]:
    """A sort key for technologies: the number of entries that name them, then their titles."""
    return -fact.count, fact.title.casefold()


def _grouped(facts: Sequence[TechnologyFacts]) -> tuple[TechnologyGroup, ...]:
    groups: dict[str, list[TechnologyFacts]] = {}
    for fact in facts:
        groups.setdefault(fact.group, []).append(fact)
    return tuple(
        TechnologyGroup(name, tuple(sorted(members, key=busiest_first)))
        for name, members in groups.items()
    )
