"""What the catalogue is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class KnownTechnology:
    """A technology or practice that is known by name; ``group`` is a title on screen."""

    slug: str
    title: str
    group: str = ""
    aliases: tuple[str, ...] = ()
    url: str = ""
    summary: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The title and every alias."""
        return (self.title, *self.aliases)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names a technology: ``text[start:end]``."""

    start: int
    end: int
    technology: KnownTechnology


class Care(StrEnum):
    """How sure a name must be before it counts as a mention in prose."""

    LOOSE = "loose"
    EXACT = "exact"
    CAREFUL = "careful"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Group:
    """Technologies shown together, and what makes an ambiguous name of theirs certain.

    ``cues`` come before such a name ("in Go"), ``nouns`` after it ("Go code"). ``headings`` are
    words by which others call the group.
    """

    title: str
    care: Care = Care.LOOSE
    cues: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    headings: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Listing:
    """A technology, and by its key the ``Care`` of each name that needs any.

    ``compounds`` contain a name of it and mean something else ("SQL injection").
    """

    technology: KnownTechnology
    cares: dict[str, Care] = field(default_factory=dict)
    compounds: tuple[str, ...] = ()
