"""A document divided by topic: its title, its opening, and its areas."""

from __future__ import annotations

from dataclasses import dataclass

from nexus.importers.structure.section import Section
from nexus.importers.vocabulary import Topic


@dataclass(frozen=True, slots=True)
class Area:
    """One topic's part of the document: a section without what belongs to other topics.

    ``topic`` is None where the heading's words are unknown.
    """

    topic: Topic | None
    section: Section
    trail: tuple[str, ...] = ()

    @property
    def learned(self) -> Topic | None:
        """The topic, if it is one of things learned."""
        return self.topic if self.topic and self.topic.learning else None

    @property
    def title(self) -> str:
        """The section's heading as written in the document."""
        return self.section.title


@dataclass(frozen=True, slots=True)
class Parted:
    """The whole document: its title, the text under it, and its areas in order.

    The first ``labelled`` of them are below labels in the opening.
    """

    title: str
    line: int
    opening: Section
    areas: tuple[Area, ...]
    labelled: int = 0
