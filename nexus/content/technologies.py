"""Resolves the names of technologies: the owner's files first, then the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from nexus.catalogue import Catalogue, KnownTechnology
from nexus.catalogue.names import name_key
from nexus.content.documents import Technology
from nexus.slugs import slugify


class Resolver:
    """All technologies of one portfolio, by every name they have.

    ``own`` are those that the owner's files describe. ``resolve`` adds others as they are used.
    """

    def __init__(self, own: Iterable[Technology], catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._own = tuple(own)
        self._resolved: dict[str, Technology | None] = {}
        self._own_names = _names_of(self._own)
        self._matches = dict(_matches(self._own, catalogue))
        self._own_of_known = {known.slug: slug for slug, known in self._matches.items()}
        self._found = {technology.slug: self._completed(technology) for technology in self._own}

    @property
    def technologies(self) -> tuple[Technology, ...]:
        """Every technology declared or used so far, by title."""
        return tuple(sorted(self._found.values(), key=lambda one: (one.title.casefold(), one.slug)))

    def resolve(self, name: str) -> Technology | None:
        """The technology that ``name`` means; None where the name has no letter or digit."""
        if name not in self._resolved:
            self._resolved[name] = self._look_up(name)
        return self._resolved[name]

    def _look_up(self, name: str) -> Technology | None:
        if slug := self._own_names.get(name_key(name)):
            return self._found[slug]
        known = self._catalogue.find(name)
        if known is not None:
            slug = self._own_of_known.get(known.slug, known.slug)
            return self._found.setdefault(slug, self._undeclared(known))
        slug = slugify(name)
        bare = Technology(slug=slug, title=name, declared=False)
        return self._found.setdefault(slug, bare) if slug else None

    def _completed(self, own: Technology) -> Technology:
        """``own``, with what it leaves out filled in from the catalogue."""
        known = self._matches.get(own.slug)
        if known is None:
            return replace(own, aliases=tuple(dict.fromkeys(own.aliases)))
        names = (*own.aliases, known.title, *known.aliases)
        return replace(
            own,
            summary=own.summary or known.summary,
            group=own.group or known.group,
            url=own.url or known.url,
            aliases=self._free(names, own.slug, own.title),
        )

    def _undeclared(self, known: KnownTechnology) -> Technology:
        return Technology(
            slug=known.slug,
            title=known.title,
            summary=known.summary,
            group=known.group,
            aliases=self._free(known.aliases, known.slug, known.title),
            url=known.url,
            declared=False,
        )

    def _free(self, names: Iterable[str], slug: str, title: str) -> tuple[str, ...]:
        """The ``names`` that neither repeat ``title`` nor mean another of the owner's."""
        return tuple(
            name
            for name in dict.fromkeys(names)
            if name != title and self._own_names.get(name_key(name), slug) == slug
        )


def _names_of(own: Iterable[Technology]) -> dict[str, str]:
    """Slugs by name; titles and slugs take precedence over aliases."""
    technologies = list(own)
    pairs = [(one.title, one.slug) for one in technologies]
    pairs += [(one.slug, one.slug) for one in technologies]
    pairs += [(alias, one.slug) for one in technologies for alias in one.aliases]
    names: dict[str, str] = {}
    for name, slug in pairs:
        if key := name_key(name):
            names.setdefault(key, slug)
    return names


def _matches(
    own: Iterable[Technology], catalogue: Catalogue
) -> Iterator[tuple[str, KnownTechnology]]:
    """Each own slug with the technology of the catalogue that it describes, if any.

    Two files may match the same one (``Postgres`` and ``PostgreSQL``): the nearer gets it.
    """
    ranked = sorted(
        (
            (_distance(one, name, known), one.slug, known)
            for one in own
            for name in (one.title, one.slug, *one.aliases)
            if (known := catalogue.find(name))
        ),
        key=lambda match: match[:2],
    )
    matched: set[str] = set()
    taken: set[str] = set()
    for _, slug, known in ranked:
        if slug not in matched and known.slug not in taken:
            matched.add(slug)
            taken.add(known.slug)
            yield slug, known


def _distance(own: Technology, name: str, known: KnownTechnology) -> int:
    if known.slug == own.slug or name_key(known.title) == name_key(own.title):
        return 0
    return 1 if name in (own.title, own.slug) else 2
