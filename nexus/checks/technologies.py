"""Rules about technologies as a whole: two for the same thing, and unused ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import OSA

from nexus.catalogue.names import name_key
from nexus.checks.subject import Subject, warning
from nexus.content.faults import quoted
from nexus.content.reader import FileResult
from nexus.errors import Problem

_DIGITS = re.compile(r"\d+")
_TOO_SHORT_TO_COMPARE = 6


class _Name(NamedTuple):
    """A technology's name, where it first occurs, and its slug in the catalogue, if any."""

    file: FileResult
    field: str
    name: str
    known_as: str | None


def near_duplicates(subject: Subject) -> Iterator[Problem]:
    """Two technologies of the portfolio that are most likely one, spelt in two ways."""
    names = [*_declared(subject), *_bare(subject)]
    for first, second in _likely_pairs(names):
        if _are_one(first, second):
            message = (
                f"{quoted(second.name)} is most likely the same as {quoted(first.name)} "
                f"({first.file.path}); use one name, or make one an alias of the other"
            )
            yield warning(second.file, second.field, message, "near-duplicate-technology")


def unused(subject: Subject) -> Iterator[Problem]:
    """Technology files that no entry names; drafts count."""
    if subject.has_unread_entries:
        return
    used = {
        found.slug
        for _, entry in subject.entries()
        for name in entry.technologies
        if (found := subject.names.resolve(name))
    }
    for file, technology in subject.technologies():
        if technology.slug not in used:
            message = (
                f"no entry names {technology.title}; name it in the technologies of an "
                "entry that proves it, or remove the file"
            )
            yield warning(file, "title", message, "unused-technology")


def _declared(subject: Subject) -> Iterator[_Name]:
    for file, technology in subject.technologies():
        known = subject.catalogue.find(technology.title)
        yield _Name(file, "title", technology.title, known.slug if known else None)


def _bare(subject: Subject) -> Iterator[_Name]:
    """Names that neither a file nor the catalogue knows, each where it first occurs."""
    seen: set[str] = set()
    for file, entry in subject.entries():
        for place, name in enumerate(entry.technologies):
            if name_key(name) not in seen and _is_bare(name, subject):
                seen.add(name_key(name))
                yield _Name(file, f"technologies[{place}]", name, None)


def _is_bare(name: str, subject: Subject) -> bool:
    found = subject.names.resolve(name)
    return found is not None and not found.declared and subject.catalogue.find(name) is None


def _likely_pairs(names: list[_Name]) -> Iterator[tuple[_Name, _Name]]:
    """Pairs of names that differ by one character or two swapped ones, or mean the same.

    Such names become equal when at most one character is removed from each (``Rediss`` and
    ``Redis``), so not every name has to be compared with every other.
    """
    alike: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        key = name_key(name.name)
        shorter = {key[:at] + key[at + 1 :] for at in range(len(key))}
        for trace in {key, *shorter, f"={name.known_as}" if name.known_as else key}:
            alike.setdefault(trace, []).append(place)
    pairs = {pair for places in alike.values() for pair in combinations(places, 2)}
    return ((names[first], names[second]) for first, second in sorted(pairs))


def _are_one(first: _Name, second: _Name) -> bool:
    if first.known_as and second.known_as:
        return first.known_as == second.known_as
    one, other = name_key(first.name), name_key(second.name)
    if min(len(one), len(other)) < _TOO_SHORT_TO_COMPARE:
        return False
    # Tool 1 and Tool 2 differ by one character as well, but are two tools.
    same_numbers = _DIGITS.findall(one) == _DIGITS.findall(other)
    return same_numbers and OSA.distance(one, other, score_cutoff=1) <= 1
