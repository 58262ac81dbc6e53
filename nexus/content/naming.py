"""Which technologies the entries of a portfolio mean by the names that they write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nexus.content.documents import Entry, Profile, Technology
from nexus.content.faults import quoted
from nexus.content.reader import FileResult
from nexus.content.technologies import Resolver, TechnologyLookup
from nexus.errors import Problem, Severity


@dataclass(frozen=True, slots=True)
class Named:
    """The ``technologies`` of a portfolio, and the ``slugs`` of those that each entry names.

    ``problems`` are names that name nothing, and for each undeclared technology its first use.
    """

    technologies: tuple[Technology, ...]
    slugs: tuple[tuple[str, ...], ...]
    problems: tuple[Problem, ...]


def named(results: Sequence[FileResult], catalogue: TechnologyLookup) -> Named:
    """The technologies that the files of ``results`` describe or name, with their entries'."""
    naming = _Naming(_resolver(results, catalogue), catalogue)
    slugs = tuple(
        naming.slugs(result, result.document)
        for result in results
        if isinstance(result.document, Entry)
    )
    return Named(naming.technologies, slugs, naming.problems)


def naming_of(result: FileResult) -> object:
    """All of ``result`` that ``named`` looks at: what it makes is the same where this is."""
    if isinstance(result.document, Entry):
        return result.path, result.document.technologies, result.places
    return result.path if isinstance(result.document, Profile) else result


def _resolver(results: Iterable[FileResult], catalogue: TechnologyLookup) -> Resolver:
    own = {
        result.document.slug: (result.document, result.excerpt)
        for result in results
        if isinstance(result.document, Technology)
    }
    excerpts = {slug: excerpt for slug, (_, excerpt) in own.items()}
    return Resolver((technology for technology, _ in own.values()), excerpts, catalogue)


class _Naming:
    """Finds the slugs of names, and tells which names are bare."""

    def __init__(self, resolver: Resolver, catalogue: TechnologyLookup) -> None:
        self._resolver = resolver
        self._catalogue = catalogue
        self._mistakes: list[Problem] = []
        self._undeclared: dict[str, Problem] = {}
        # The slugs of which there is nothing more to tell.
        self._settled: set[str] = set()

    @property
    def technologies(self) -> tuple[Technology, ...]:
        return self._resolver.technologies

    @property
    def problems(self) -> tuple[Problem, ...]:
        return (*self._mistakes, *self._undeclared.values())

    def slugs(self, result: FileResult, entry: Entry) -> tuple[str, ...]:
        """Those of the technologies of ``entry``, which is the document of ``result``."""
        slugs: dict[str, None] = {}
        for place, name in enumerate(entry.technologies):
            technology = self._resolver.resolve(name)
            if technology is None:
                self._mistakes.append(_nameless(result, _field(place), name))
                continue
            slugs[technology.slug] = None
            if technology.slug not in self._settled:
                self._settled.add(technology.slug)
                if not technology.declared:
                    problem = self._tell(result, _field(place), name, technology)
                    self._undeclared[technology.slug] = problem
        return tuple(slugs)

    def _tell(self, result: FileResult, field: str, name: str, technology: Technology) -> Problem:
        if self._catalogue.find(name):
            what = f"{technology.title} has no file of its own; the catalogue describes it"
            return _warning(result, field, what, "undeclared-technology")
        near = self._catalogue.nearest(name)
        hint = f"did you mean {near.title}?" if near else _advice(technology.slug)
        what = f"{quoted(name)} is not in the catalogue and has no file; {hint}"
        return _warning(result, field, what, "unknown-technology")


def _field(place: int) -> str:
    return f"technologies[{place}]"


def _advice(slug: str) -> str:
    return f"to describe it, write technologies/{slug}.md"


def _nameless(result: FileResult, field: str, name: str) -> Problem:
    at = result.at(field)
    message = f"{quoted(name)} has no letter or digit; expected the name of a technology"
    return Problem(result.path, at.line, field, message, "slug", at.column)


def _warning(result: FileResult, field: str, message: str, code: str) -> Problem:
    at = result.at(field)
    return Problem(result.path, at.line, field, message, code, at.column, Severity.WARNING)
