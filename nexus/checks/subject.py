"""What the rules look at, and how they report what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from nexus.catalogue import Catalogue
from nexus.content.documents import Entry, Technology
from nexus.content.kinds import Kind
from nexus.content.places import place_of
from nexus.content.reader import FileResult
from nexus.content.technologies import Resolver
from nexus.errors import Problem, Severity


@dataclass(frozen=True, slots=True)
class Subject:
    """All files of a content folder as they were read, on the day ``today``.

    ``catalogue`` is the built-in one; ``names`` resolves names as the site does, with the owner's
    files first.
    """

    files: tuple[FileResult, ...]
    catalogue: Catalogue
    names: Resolver
    today: date

    def entries(self) -> Iterator[tuple[FileResult, Entry]]:
        """Every entry that could be read, with its file."""
        for file in self.files:
            if isinstance(file.document, Entry):
                yield file, file.document

    def technologies(self) -> Iterator[tuple[FileResult, Technology]]:
        """Every technology file that could be read."""
        for file in self.files:
            if isinstance(file.document, Technology):
                yield file, file.document

    @property
    def has_unread_entries(self) -> bool:
        """Whether an entry's file has a mistake, so that the technologies it names are unknown."""
        places = (place_of(file.path) for file in self.files if file.document is None)
        return any(place and isinstance(place.of, Kind) for place in places)


Rule = Callable[[Subject], Iterator[Problem]]


def warning(file: FileResult, field: str, message: str, code: str) -> Problem:
    """A warning about the value ``field`` of ``file``, at its position."""
    return file.problem_at(field, message, code, Severity.WARNING)
