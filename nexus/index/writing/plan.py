"""What a new index is built from, and which entry stands where in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from nexus.content.documents import Entry, Portfolio
from nexus.content.media import MediaLibrary
from nexus.index.folder.memory import Memory
from nexus.index.rows.cards import CardRenderer
from nexus.index.rows.sets import newest_first
from nexus.index.writing.marks import marks_of


@dataclass(frozen=True, slots=True)
class Plan:
    """All that an index is built from; ``groups`` are the catalogue's, in their order.

    ``code_digest`` names the code that builds and ``media_digest`` the media files: both only say
    what a later index may take over from this one. ``memory`` is of what earlier plans of
    this process were made.
    """

    fingerprint: str
    portfolio: Portfolio
    media: MediaLibrary
    groups: Sequence[str]
    render_card: CardRenderer
    code_digest: bytes = b""
    media_digest: bytes = b""
    memory: Memory = field(default_factory=Memory)

    def layout(self) -> Layout:
        """The entries that are shown, in order."""
        entries = newest_first(self.portfolio.entries, self.memory.orders)
        technologies = self.portfolio.technologies
        marks = marks_of(entries, technologies, self.media_digest, self.memory.marks)
        return Layout(entries, marks)


@dataclass(frozen=True, slots=True)
class Layout:
    """The entries of an index, each at the place that is its id, and their marks."""

    entries: list[Entry]
    marks: list[bytes]
