"""Checks a content folder: whatever reading and loading find, and the rules beyond that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from nexus.catalogue import Catalogue
from nexus.checks.pictures import unreadable
from nexus.checks.rules import RULES
from nexus.checks.strays import strays
from nexus.checks.subject import Subject
from nexus.content.documents import Profile, Technology
from nexus.content.loader import assemble
from nexus.content.media import MediaFinder, MediaLibrary
from nexus.content.places import PROFILE, TECHNOLOGY, Place, place_of
from nexus.content.reader import FileResult
from nexus.content.reference_checks import ReferenceChecks
from nexus.content.technologies import Resolver
from nexus.errors import ContentError, Problem

_PLACEHOLDER = FileResult(f"{PROFILE}.md", Profile(name="", headline=""))


def check(
    folder: Path, files: Sequence[FileResult], catalogue: Catalogue, today: date
) -> tuple[Problem, ...]:
    """All mistakes, warnings and notes of the content folder ``folder``, in reading order.

    ``files`` is what each of its files gave; ``today`` decides which dates lie in the future.
    """
    own = [file.document for file in files if isinstance(file.document, Technology)]
    subject = Subject(tuple(files), catalogue, Resolver(own, catalogue), today)
    media = MediaLibrary(folder)
    problems = set(_found_by_loading(files, catalogue, media))
    for rule in RULES.values():
        problems.update(rule(subject))
    problems.update(strays(folder))
    problems.update(unreadable(media, folder))
    return tuple(sorted(problems, key=lambda one: (one.path, one.line, one.column, one)))


def _found_by_loading(
    files: Sequence[FileResult], catalogue: Catalogue, media: MediaFinder
) -> tuple[Problem, ...]:
    try:
        return assemble(files, catalogue, media).warnings
    except ContentError as error:
        found = tuple(problem for file in files for problem in file.problems)
        return (*error.problems, *found, *_warnings_beside(error.problems, files, catalogue, media))


def _warnings_beside(
    mistakes: Sequence[Problem],
    files: Sequence[FileResult],
    catalogue: Catalogue,
    media: MediaFinder,
) -> Iterator[Problem]:
    """What loading would warn about if there were no ``mistakes``.

    This leaves out what only seems wrong because a file has a mistake: a link may lead to that
    file, and a technology may be described by it.
    """
    wrong = {problem.path for problem in mistakes if problem.code != "media"}
    sound = [file for file in files if file.path not in wrong]
    if not any(isinstance(file.document, Profile) for file in sound):
        sound.append(_PLACEHOLDER)
    loaded = assemble(sound, catalogue)
    places = {place for file in files if (place := place_of(file.path))}
    if not any(map(_is_technology, wrong)):
        yield from loaded.warnings
    places |= {Place(TECHNOLOGY, technology.slug) for technology in loaded.portfolio.technologies}
    yield from ReferenceChecks(media, places).of_all(files)


def _is_technology(path: str) -> bool:
    place = place_of(path)
    return place is not None and place.of == TECHNOLOGY
