"""Reads the catalogue's data file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any

from nexus.catalogue.model import Care, Group, KnownTechnology, Listing
from nexus.catalogue.names import name_key
from nexus.errors import CatalogueError
from nexus.slugs import slugify

_REQUIRED = {"title", "url", "summary"}
_KEYS = _REQUIRED | {"slug", "aliases", "compounds"} | set(Care)


def parse(raw: bytes) -> tuple[tuple[Group, ...], tuple[Listing, ...]]:
    """The groups and all technologies in the data file with the bytes ``raw``.

    Raises CatalogueError where it is not TOML, an entry lacks a key, has an unknown one or
    gives a care for a name it does not have, or two technologies share a name.
    """
    try:
        tables = tomllib.loads(raw.decode("utf-8"))["groups"]
    except (ValueError, KeyError) as error:
        raise CatalogueError("(file)", f"not a catalogue: {error}") from error
    groups = tuple(_group(table) for table in tables)
    listings = tuple(
        _listing(entry, group)
        for group, table in zip(groups, tables, strict=True)
        for entry in table["technologies"]
    )
    _refuse_shared_names(listings)
    return groups, listings


def _group(table: Mapping[str, Any]) -> Group:
    return Group(
        title=table["title"],
        care=Care(table.get("care", Care.LOOSE)),
        cues=tuple(table.get("cues", ())),
        nouns=tuple(table.get("nouns", ())),
        headings=frozenset(table.get("headings", ())),
    )


def _listing(entry: Mapping[str, Any], group: Group) -> Listing:
    title = entry.get("title", "(without title)")
    if missing := _REQUIRED - entry.keys():
        raise CatalogueError(title, f"lacks {', '.join(sorted(missing))}")
    if unknown := entry.keys() - _KEYS:
        raise CatalogueError(title, f"has the unknown key {', '.join(sorted(unknown))}")
    technology = KnownTechnology(
        slug=entry.get("slug") or slugify(title),
        title=title,
        group=group.title,
        aliases=tuple(entry.get("aliases", ())),
        url=entry["url"],
        summary=entry["summary"],
    )
    compounds = tuple(entry.get("compounds", ()))
    return Listing(technology, _cares(technology, entry, group), compounds)


def _cares(technology: KnownTechnology, entry: Mapping[str, Any], group: Group) -> dict[str, Care]:
    cares = {name_key(name): group.care for name in technology.names}
    for care in Care:
        for name in entry.get(care, ()):
            if name not in technology.names:
                raise CatalogueError(technology.title, f"{care} names {name!r}, no name of it")
            cares[name_key(name)] = care
    return {key: care for key, care in cares.items() if care is not Care.LOOSE}


def _refuse_shared_names(listings: tuple[Listing, ...]) -> None:
    owners: dict[str, str] = {}
    slugs: set[str] = set()
    for technology in (listing.technology for listing in listings):
        if technology.slug in slugs:
            raise CatalogueError(technology.title, f"shares the slug {technology.slug}")
        slugs.add(technology.slug)
        for name in technology.names:
            owner = owners.setdefault(name_key(name), technology.title)
            if owner != technology.title:
                raise CatalogueError(technology.title, f"{name!r} is a name of {owner} too")
