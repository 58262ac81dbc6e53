"""Finds names and slugs that two files claim, and a missing profile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from nexus.catalogue.names import name_key
from nexus.content.documents import Entry, Technology
from nexus.content.faults import quoted
from nexus.content.places import PROFILE, Place, place_of
from nexus.content.reader import FileResult
from nexus.errors import Problem


def _slug_clashes(results: Iterable[FileResult]) -> Iterator[Problem]:
    """Files of one kind with the same slug, in whatever folders and case."""
    first: dict[Place, str] = {}
    for result in results:
        place = place_of(result.path)
        if place is None or (not place.slug and place.of != PROFILE):
            continue
        other = first.setdefault(place, result.path)
        if other != result.path:
            message = f"has the same address as {other}; rename or remove one of them"
            yield result.problem_at("file", message, "duplicate-slug")


def _missing_profile(results: Sequence[FileResult]) -> Iterator[Problem]:
    """A portfolio without a profile; the folder around it is easily taken for the portfolio."""
    if not any(place_of(result.path) == Place(PROFILE) for result in results):
        message = "is missing; expected a file with name and headline in its front matter"
        for result in results:
            folder, _, name = result.path.rpartition("/")
            if place_of(result.path) is None and place_of(name) == Place(PROFILE):
                message += f"; did you mean the folder {folder}?"
                break
        yield Problem("profile.md", 1, "file", message, "missing-profile")


def _alias_clashes(results: Iterable[FileResult]) -> Iterator[Problem]:
    """Old slugs of entries that are another's slug, or claimed twice within a kind."""
    entries = [(each, each.document) for each in results if isinstance(each.document, Entry)]
    renamed = [(result, entry) for result, entry in entries if entry.aliases]
    owners = {(entry.kind, entry.slug): entry.path for _, entry in entries} if renamed else {}
    for result, entry in renamed:
        for place, alias in enumerate(entry.aliases):
            if other := owners.get((entry.kind, alias)):
                message = f"{quoted(alias)} belongs to {other}; remove it"
                yield result.problem_at(f"aliases[{place}]", message, "duplicate-alias")
            owners.setdefault((entry.kind, alias), entry.path)


def _name_clashes(results: Iterable[FileResult]) -> Iterator[Problem]:
    """Names that two of the owner's technologies claim."""
    owners: dict[str, str] = {}
    technologies = [
        (result, result.document) for result in results if isinstance(result.document, Technology)
    ]
    for result, technology in technologies:
        other = owners.setdefault(name_key(technology.title), technology.path)
        if other != technology.path:
            yield _name_clash(result, "title", technology.title, other)
    for result, technology in technologies:
        for place, alias in enumerate(technology.aliases):
            other = owners.setdefault(name_key(alias), technology.path)
            if other != technology.path:
                yield _name_clash(result, f"aliases[{place}]", alias, other)


def _name_clash(result: FileResult, field: str, name: str, other: str) -> Problem:
    message = f"{quoted(name)} already names {other}; keep it in one of the two files"
    return result.problem_at(field, message, "duplicate-name")


def claims_input(result: FileResult) -> object:
    """All of ``result`` that the checks across files look at.

    As long as this is the same, so is what they report, and what other files may point to.
    """
    entry = result.document
    if isinstance(entry, Entry):
        return result.path, entry.kind, entry.slug, entry.aliases, entry.aliases and result.places
    return result


Check = Callable[[Sequence[FileResult]], Iterator[Problem]]
ACROSS_FILES: tuple[Check, ...] = (_missing_profile, _slug_clashes, _alias_clashes, _name_clashes)
"""Every check that needs all files and nothing else."""
