"""Loads and checks a content folder: all of it, or an error with every mistake that it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path
from typing import cast

from nexus.catalogue import Catalogue
from nexus.content.clashes import ACROSS_FILES, claims_input
from nexus.content.documents import Entry, Portfolio, Profile, Technology
from nexus.content.kinds import Kind
from nexus.content.load_cache import DerivedCache, EntryCache, LoadCache
from nexus.content.media import MediaFinder, MediaLibrary
from nexus.content.parallel import parallel_map
from nexus.content.places import PROFILE, TECHNOLOGY, Place
from nexus.content.reader import FileResult, read_file
from nexus.content.reference_checks import ReferenceChecks
from nexus.content.resolution import resolution_input, resolve_technologies
from nexus.content.source import read_folder
from nexus.errors import ContentError, Problem, Severity
from nexus.progress import Progress, quiet, with_progress

_path = attrgetter("path")
_KIND_ORDER = {kind: place for place, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Loaded:
    """A portfolio without mistakes; ``warnings`` are its warnings and notes, in reading order."""

    portfolio: Portfolio
    warnings: tuple[Problem, ...]


def read_all(folder: Path, progress: Progress = quiet) -> Sequence[FileResult]:
    """What every content file of ``folder`` says, read on all cores."""
    sources = read_folder(folder)
    return list(with_progress(progress, parallel_map(read_file, sources), len(sources)))


def load(
    folder: Path,
    catalogue: Catalogue,
    read: Callable[[Path], Sequence[FileResult]] = read_all,
    cache: LoadCache | None = None,
) -> Loaded:
    """The portfolio in the content folder ``folder``, whose files ``read`` reads.

    ``cache`` is what the last load of the folder left behind. Raises ``ContentError`` with every
    mistake of every file, or where there is no such folder; nothing is half loaded.
    """
    return assemble(read(folder), catalogue, MediaLibrary(folder), cache)


def assemble(
    results: Sequence[FileResult],
    catalogue: Catalogue,
    media: MediaFinder | None = None,
    cache: LoadCache | None = None,
) -> Loaded:
    """The portfolio of the files that gave ``results``, which may come in any order.

    Without ``media``, it is not checked whether what bodies point to exists. Raises
    ``ContentError`` as ``load`` does.
    """
    cache = cache or LoadCache()
    results = sorted(results, key=_path)
    problems = [problem for result in results for problem in result.problems]
    problems += cache.derived.get("claims", results, claims_input, lambda: _across(results))
    resolved = cache.derived.get(
        "technologies", results, resolution_input, lambda: resolve_technologies(results, catalogue)
    )
    problems += resolved.problems
    entries = _complete_entries(results, resolved.slugs, cache.complete)
    if media is not None:
        places = _places(results, entries, resolved.technologies, cache.derived)
        problems += ReferenceChecks(media, places).of_all(results)
    mistakes = tuple(p for p in problems if p.severity is Severity.MISTAKE)
    if mistakes:
        raise ContentError(mistakes)
    entries.sort(key=lambda entry: (_KIND_ORDER[entry.kind], entry.slug))
    portfolio = Portfolio(_profile(results), resolved.technologies, tuple(entries))
    return Loaded(portfolio, tuple(sorted(problems)))


def _across(results: Sequence[FileResult]) -> list[Problem]:
    return [problem for check in ACROSS_FILES for problem in check(results)]


def _complete_entries(
    results: Iterable[FileResult], slugs: Iterable[tuple[str, ...]], known: EntryCache[Entry]
) -> list[Entry]:
    """The entries of ``results``, with the ``slugs`` of their technologies."""
    of_entries = (result for result in results if isinstance(result.document, Entry))
    return [_complete(*each, known) for each in zip(of_entries, slugs, strict=True)]


def _complete(result: FileResult, slugs: tuple[str, ...], known: EntryCache[Entry]) -> Entry:
    """The entry that is the document of ``result``, with what it leaves out filled in."""
    entry = cast("Entry", result.document)
    summary = entry.summary or result.excerpt
    if slugs == entry.technologies and summary == entry.summary:
        return entry
    whole = known.known(entry)
    if whole is None or slugs != whole.technologies or summary != whole.summary:
        whole = replace(entry, technologies=slugs, summary=summary)
    return known.put(entry, whole)


def _profile(results: Iterable[FileResult]) -> Profile:
    found = (
        replace(result.document, summary=result.document.summary or result.excerpt)
        for result in results
        if isinstance(result.document, Profile)
    )
    return next(found)


def _places(
    results: Sequence[FileResult],
    entries: Iterable[Entry],
    technologies: Iterable[Technology],
    derived: DerivedCache,
) -> frozenset[Place]:
    """All that bodies may point to: the entries, the technologies and the profile."""
    slugs = [technology.slug for technology in technologies]

    def compute() -> frozenset[Place]:
        places = [Place(entry.kind, entry.slug) for entry in entries]
        places += [Place(TECHNOLOGY, slug) for slug in slugs]
        return frozenset([*places, Place(PROFILE)])

    return derived.get("places", results, claims_input, compute, slugs)
