"""What an index is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from nexus.catalogue import Catalogue
from nexus.index.folder.live_cache import LiveCache
from nexus.index.rows.cards import CardRenderer


@dataclass(frozen=True, slots=True)
class Source:
    """What an index is made of: the folder, the names it may use and how cards look.

    What a card looks like follows from the files ``card_makers``: templates and code. Each call of
    ``card_renderer`` reads the templates again. Entries that are ``drafts`` are left out unless
    that is True.

    ``cache`` keeps what saves work next time; it may be deleted at any time. ``live_cache`` does
    the same for a process that opens the index of the same source again and again.
    """

    content: Path
    catalogue: Catalogue
    card_makers: Sequence[Path]
    card_renderer: Callable[[], CardRenderer]
    cache: Path | None = None
    live_cache: LiveCache | None = None
    drafts: bool = False
