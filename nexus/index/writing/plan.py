"""What a new index is built from, and the position of each entry in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from nexus.content.documents import Entry, Portfolio, Technology
from nexus.content.media import MediaLibrary
from nexus.index.folder.live_cache import LiveCache
from nexus.index.rows.cards import CardRenderer
from nexus.index.rows.sets import newest_first
from nexus.index.rows.uses import Uses, uses_input, uses_of
from nexus.index.writing.digests import entry_digests


@dataclass(frozen=True, slots=True)
class Plan:
    """All that an index is built from; ``groups`` are the catalogue's, in their order.

    ``code_digest`` names the code that builds and ``media_digest`` the media files: both only say
    what a later index may take over from this one. ``live_cache`` keeps what earlier plans of this
    process were made of. Drafts are shown only if ``drafts`` is True.
    """

    fingerprint: str
    portfolio: Portfolio
    media: MediaLibrary
    groups: Sequence[str]
    render_card: CardRenderer
    code_digest: bytes = b""
    media_digest: bytes = b""
    live_cache: LiveCache = field(default_factory=LiveCache)
    drafts: bool = False

    def layout(self) -> Layout:
        """The entries that are shown, in order, and the technologies that are."""
        live_cache = self.live_cache
        shown = [entry for entry in self.portfolio.entries if self.drafts or not entry.draft]
        entries = newest_first(shown, live_cache.orders)
        uses = live_cache.derived.get("uses", shown, uses_input, lambda: uses_of(shown))
        technologies = [
            one for one in self.portfolio.technologies if one.declared or one.slug in uses.counts
        ]
        language = self.portfolio.profile.language
        digests = entry_digests(
            entries, technologies, language, self.media_digest, live_cache.digests
        )
        return Layout(entries, digests, technologies, uses)


@dataclass(frozen=True, slots=True)
class Layout:
    """The entries and technologies of an index, each at the position that is its id.

    ``digests`` are those of the entries, and ``uses`` their uses of technologies. An undeclared
    technology that only hidden entries name is not on the site.
    """

    entries: list[Entry]
    digests: list[bytes]
    technologies: list[Technology]
    uses: Uses
