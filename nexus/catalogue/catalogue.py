"""The catalogue: looks names up, finds them in prose, helps with their spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from nexus.catalogue.context import signs_of
from nexus.catalogue.mentions import MentionFinder
from nexus.catalogue.model import Care, Group, KnownTechnology, Listing, Mention
from nexus.catalogue.names import name_key, possible_keys

_IN_PARENTHESES = re.compile(r"\s*\([^)]*\)")


class Catalogue:
    """Known technologies by all their names. Immutable: ``extended`` makes a new one."""

    def __init__(self, groups: Iterable[Group], listings: Iterable[Listing]) -> None:
        self._groups = tuple(groups)
        self._listings = tuple(listings)
        self._by_key: dict[str, KnownTechnology] = {}
        # If two of the owner's technologies share a name, the one with it as its title wins.
        names = [(technology.title, technology) for technology in self]
        names += [(alias, technology) for technology in self for alias in technology.aliases]
        names += [(technology.slug, technology) for technology in self]
        for name, technology in names:
            self._by_key.setdefault(name_key(name), technology)

    def __iter__(self) -> Iterator[KnownTechnology]:
        return (listing.technology for listing in self._listings)

    def __len__(self) -> int:
        return len(self._listings)

    @property
    def groups(self) -> tuple[str, ...]:
        """The titles of the groups in their order on screen."""
        return tuple(group.title for group in self._groups)

    def group_meant(self, heading: str) -> str:
        """The group that the words of ``heading`` stand for, if it is one; else ``heading``."""
        words = set(re.findall(r"\w+", heading.casefold()))
        meant = [group.title for group in self._groups if words & group.headings]
        return meant[0] if len(meant) == 1 else heading

    def find(self, name: str) -> KnownTechnology | None:
        """The technology called ``name``: by title, slug or alias, or None.

        Case, spaces, hyphens and dots do not matter, and a version is dropped.
        """
        keys = (key for key in possible_keys(name) if key in self._by_key)
        return next((self._by_key[key] for key in keys), None)

    def nearest(self, name: str) -> KnownTechnology | None:
        """The technology that a misspelt ``name`` most likely means, or None."""
        if known := self.find(_IN_PARENTHESES.sub("", name)):
            return known
        # Imported only when a mistake needs it: it would double the start-up time of a lookup.
        from nexus.catalogue.spelling import nearest_key

        key = nearest_key(name_key(name), self._by_key)
        return self._by_key[key] if key else None

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """All technologies that the prose ``text`` names, in order, not overlapping."""
        return self._finder.find(text)

    def extended(self, technologies: Iterable[KnownTechnology]) -> Catalogue:
        """A new catalogue with the owner's ``technologies`` added, which take precedence.

        One that the catalogue knows keeps its other names and whatever the owner left
        out. A name that the owner gives to another technology moves there.
        """
        own = [self._merged(technology) for technology in technologies]
        taken = {name_key(name) for listing in own for name in listing.technology.names}
        replaced = {id(known) for listing in own for known in self._same(listing.technology)}
        kept = [
            _without_names(listing, taken)
            for listing in self._listings
            if id(listing.technology) not in replaced
        ]
        titles = dict.fromkeys(listing.technology.group for listing in own)
        new = (Group(title) for title in titles if title not in self.groups)
        return Catalogue((*self._groups, *new), (*own, *kept))

    @cached_property
    def _finder(self) -> MentionFinder:
        signs = {group.title: signs_of(group.cues, group.nouns) for group in self._groups}
        return MentionFinder(self._listings, signs)

    def _same(self, own: KnownTechnology) -> list[KnownTechnology]:
        keys = {name_key(own.title), *map(name_key, own.aliases)}
        return [known for known in self if known.slug == own.slug or name_key(known.title) in keys]

    def _merged(self, own: KnownTechnology) -> Listing:
        same = self._same(own)
        names = dict.fromkeys([*own.aliases, *(name for known in same for name in known.names)])
        first = same[0] if same else KnownTechnology(own.slug, own.title)
        technology = KnownTechnology(
            slug=own.slug,
            title=own.title,
            group=self._group_called(own.group) or first.group,
            aliases=tuple(name for name in names if name != own.title),
            url=own.url or first.url,
            summary=own.summary or first.summary,
        )
        compounds = {
            each
            for listing in self._listings
            for each in listing.compounds
            if listing.technology in same
        }
        return Listing(technology, self._cares(technology), tuple(compounds))

    def _group_called(self, title: str) -> str:
        same = (known for known in self.groups if name_key(known) == name_key(title))
        return next(same, title)

    def _cares(self, technology: KnownTechnology) -> dict[str, Care]:
        known = {key: care for listing in self._listings for key, care in listing.cares.items()}
        cares: dict[str, Care] = {}
        for name in technology.names:
            key = name_key(name)
            # A single word that the catalogue does not know may be an ordinary one.
            unknown = Care.EXACT if name.isalpha() and key not in self._by_key else Care.LOOSE
            cares[key] = known.get(key, unknown)
        return cares


def _without_names(listing: Listing, taken: set[str]) -> Listing:
    technology = listing.technology
    aliases = tuple(alias for alias in technology.aliases if name_key(alias) not in taken)
    if aliases == technology.aliases:
        return listing
    return replace(listing, technology=replace(technology, aliases=aliases))
