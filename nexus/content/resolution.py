"""Resolves the names that entries use to the technologies of their portfolio."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from nexus.catalogue import Catalogue
from nexus.content.documents import Entry, Profile, Technology
from nexus.content.faults import quoted
from nexus.content.reader import FileResult
from nexus.content.technologies import Resolver
from nexus.errors import Problem, Severity


@dataclass(frozen=True, slots=True)
class ResolvedTechnologies:
    """The ``technologies`` of a portfolio, and the ``slugs`` of those that each entry names.

    ``problems`` reports names that name nothing, and the first use of each undeclared technology.
    """

    technologies: tuple[Technology, ...]
    slugs: tuple[tuple[str, ...], ...]
    problems: tuple[Problem, ...]


def resolve_technologies(
    results: Sequence[FileResult], catalogue: Catalogue
) -> ResolvedTechnologies:
    """The technologies that the files of ``results`` describe or name, also by entry."""
    resolver = _resolver(results, catalogue)
    entries = _EntryResolver(resolver, catalogue)
    slugs = tuple(
        entries.slugs(result, result.document)
        for result in results
        if isinstance(result.document, Entry)
    )
    return ResolvedTechnologies(resolver.technologies, slugs, tuple(entries.problems))


def resolution_input(result: FileResult) -> object:
    """All of ``result`` that ``resolve_technologies`` looks at: the outcome follows from it."""
    if isinstance(result.document, Entry):
        return result.path, result.document.technologies, result.places
    return result.path if isinstance(result.document, Profile) else result


def _resolver(results: Iterable[FileResult], catalogue: Catalogue) -> Resolver:
    own = {
        result.document.slug: replace(
            result.document, summary=result.document.summary or result.excerpt
        )
        for result in results
        if isinstance(result.document, Technology)
    }
    return Resolver(own.values(), catalogue)


class _EntryResolver:
    """Resolves the names of entries to slugs; ``problems`` reports which names are bare."""

    def __init__(self, resolver: Resolver, catalogue: Catalogue) -> None:
        self.problems: list[Problem] = []
        self._resolver = resolver
        self._catalogue = catalogue
        # The slugs about which there is nothing more to report.
        self._settled: set[str] = set()

    def slugs(self, result: FileResult, entry: Entry) -> tuple[str, ...]:
        """The slugs of the technologies of ``entry``, which is the document of ``result``."""
        slugs: dict[str, None] = {}
        for place, name in enumerate(entry.technologies):
            field = f"technologies[{place}]"
            technology = self._resolver.resolve(name)
            if technology is None:
                what = f"{quoted(name)} has no letter or digit; expected the name of a technology"
                self.problems.append(result.problem_at(field, what, "slug"))
                continue
            slugs[technology.slug] = None
            if technology.slug not in self._settled:
                self._settled.add(technology.slug)
                if not technology.declared:
                    self.problems.append(self._undeclared(result, field, name, technology))
        return tuple(slugs)

    def _undeclared(
        self, result: FileResult, field: str, name: str, technology: Technology
    ) -> Problem:
        if self._catalogue.find(name):
            what = f"{technology.title} has no file of its own; the catalogue describes it"
            return result.problem_at(field, what, "undeclared-technology", Severity.NOTE)
        found = self._catalogue.nearest(name)
        near = found.title if found else ""
        advice = f"to describe it, write technologies/{technology.slug}.md"
        hint = f"did you mean {near}?" if near else advice
        if "," in name or ("/" in name and "/" not in near):
            hint = "if it is several, write each as an item of its own"
        what = f"{quoted(name)} is not in the catalogue and has no file; {hint}"
        return result.problem_at(field, what, "unknown-technology", Severity.WARNING)
