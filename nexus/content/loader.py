"""Loads a content folder: all of it, checked, or every mistake that it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from nexus.content.checks import ACROSS_FILES, ReferenceChecks
from nexus.content.cores import spread
from nexus.content.documents import Entry, Portfolio, Profile, Technology
from nexus.content.faults import quoted
from nexus.content.kinds import Kind
from nexus.content.media import MediaFinder, MediaLibrary
from nexus.content.memory import Memory
from nexus.content.places import PROFILE, TECHNOLOGY, Place
from nexus.content.reader import FileResult, read_file
from nexus.content.source import read_folder
from nexus.content.technologies import Resolver, TechnologyLookup
from nexus.errors import ContentError, Problem, Severity

__all__ = ["Loaded", "TechnologyLookup", "assemble", "load", "read_all"]

_KIND_ORDER = {kind: place for place, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Loaded:
    """A portfolio without mistakes, and what its owner should know of all the same."""

    portfolio: Portfolio
    warnings: tuple[Problem, ...] = ()


def read_all(folder: Path) -> Sequence[FileResult]:
    """What every content file of ``folder`` says, read on all cores."""
    return list(spread(read_file, read_folder(folder)))


def load(
    folder: Path,
    catalogue: TechnologyLookup,
    read: Callable[[Path], Sequence[FileResult]] = read_all,
    memory: Memory | None = None,
) -> Loaded:
    """The portfolio in the content folder ``folder``, whose files ``read`` reads.

    ``memory`` is what the last load of it left. Raises ``ContentError`` with every mistake of
    every file, or where there is no such folder; nothing is half loaded.
    """
    return assemble(read(folder), catalogue, MediaLibrary(folder), memory)


def assemble(
    results: Sequence[FileResult],
    catalogue: TechnologyLookup,
    media: MediaFinder | None = None,
    memory: Memory | None = None,
) -> Loaded:
    """The portfolio of the files that gave ``results``, which may come in any order.

    Without ``media`` nobody looks whether what bodies point to is there. Raises
    ``ContentError`` as ``load`` does.
    """
    results = sorted(results, key=lambda result: result.path)
    problems = [problem for result in results for problem in result.problems]
    problems += (problem for check in ACROSS_FILES for problem in check(results))
    resolver = _resolver(results, catalogue)
    naming = _Naming(resolver, catalogue, memory or Memory())
    entries = [
        naming.entry(result.document, result)
        for result in results
        if isinstance(result.document, Entry)
    ]
    problems += naming.problems()
    if media is not None:
        references = ReferenceChecks(media, _places(entries, resolver.technologies))
        problems += (problem for result in results for problem in references.of(result))
    mistakes = tuple(p for p in problems if p.severity is Severity.MISTAKE)
    if mistakes:
        raise ContentError(mistakes)
    entries.sort(key=lambda entry: (_KIND_ORDER[entry.kind], entry.slug))
    portfolio = Portfolio(_profile(results), resolver.technologies, tuple(entries))
    return Loaded(portfolio, tuple(sorted(problems)))


def _resolver(results: Iterable[FileResult], catalogue: TechnologyLookup) -> Resolver:
    own = {
        result.document.slug: (result.document, result.excerpt)
        for result in results
        if isinstance(result.document, Technology)
    }
    excerpts = {slug: excerpt for slug, (_, excerpt) in own.items()}
    return Resolver((technology for technology, _ in own.values()), excerpts, catalogue)


def _profile(results: Iterable[FileResult]) -> Profile:
    found = (
        replace(result.document, summary=result.document.summary or result.excerpt)
        for result in results
        if isinstance(result.document, Profile)
    )
    return next(found)


def _places(entries: Iterable[Entry], technologies: Iterable[Technology]) -> list[Place]:
    places = [Place(entry.kind, entry.slug) for entry in entries]
    places += [Place(TECHNOLOGY, technology.slug) for technology in technologies]
    return [*places, Place(PROFILE)]


class _Naming:
    """Gives entries the slugs of their technologies, and tells which names are bare."""

    def __init__(self, resolver: Resolver, catalogue: TechnologyLookup, memory: Memory) -> None:
        self._resolver = resolver
        self._known = memory.complete
        self._catalogue = catalogue
        self._mistakes: list[Problem] = []
        self._undeclared: dict[str, Problem] = {}

    def entry(self, entry: Entry, result: FileResult) -> Entry:
        """The ``entry`` that is the document of ``result``, complete."""
        slugs: dict[str, None] = {}
        for place, name in enumerate(entry.technologies):
            technology = self._resolver.resolve(name)
            field = f"technologies[{place}]"
            if technology is None:
                self._mistakes.append(_nameless(result, field, name))
                continue
            slugs[technology.slug] = None
            if not technology.declared and technology.slug not in self._undeclared:
                problem = self._tell(result, field, name, technology)
                self._undeclared[technology.slug] = problem
        summary = entry.summary or result.excerpt
        told = (tuple(slugs), summary)
        if told == (entry.technologies, entry.summary):
            return entry
        known = self._known.known(entry)
        if known is None or told != (known.technologies, known.summary):
            known = replace(entry, technologies=told[0], summary=summary)
        return self._known.put(entry, known)

    def problems(self) -> tuple[Problem, ...]:
        """Names that name nothing, and for each undeclared technology its first use."""
        return (*self._mistakes, *self._undeclared.values())

    def _tell(self, result: FileResult, field: str, name: str, technology: Technology) -> Problem:
        if self._catalogue.find(name):
            what = f"{technology.title} has no file of its own; the catalogue describes it"
            return _warning(result, field, what, "undeclared-technology")
        near = self._catalogue.nearest(name)
        hint = f"did you mean {near.title}?" if near else _advice(technology.slug)
        what = f"{quoted(name)} is not in the catalogue and has no file; {hint}"
        return _warning(result, field, what, "unknown-technology")


def _advice(slug: str) -> str:
    return f"to describe it, write technologies/{slug}.md"


def _nameless(result: FileResult, field: str, name: str) -> Problem:
    at = result.at(field)
    message = f"{quoted(name)} has no letter or digit; expected the name of a technology"
    return Problem(result.path, at.line, field, message, "slug", at.column)


def _warning(result: FileResult, field: str, message: str, code: str) -> Problem:
    at = result.at(field)
    return Problem(result.path, at.line, field, message, code, at.column, Severity.WARNING)
