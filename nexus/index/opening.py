"""Opens the index of a content folder, building it where it is not there yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection

from nexus.content.loader import TechnologyLookup, load
from nexus.content.media import MediaLibrary
from nexus.index.builder import Plan, build
from nexus.index.cards import CardRenderer
from nexus.index.fingerprint import fingerprint
from nexus.index.rendering import Progress
from nexus.index.store import StoredIndex, Writer


class Store(Protocol):
    """Keeps indexes by fingerprint: files here, schemas of a database elsewhere."""

    def find(self, fingerprint: str) -> StoredIndex | None:
        """The index of that name if it is there and whole."""

    def build(self, fingerprint: str, write: Writer) -> StoredIndex:
        """The index of that name, made by ``write`` in one transaction."""


@dataclass(frozen=True, slots=True)
class Source:
    """What an index is made of: the folder, the names it may use and how cards look."""

    content: Path
    catalogue: TechnologyLookup
    groups: Sequence[str]
    card_templates: Sequence[Path]
    render_card: CardRenderer


def quiet(_done: int, _total: int) -> None:
    """A progress that nobody watches."""


def open_index(source: Source, store: Store, progress: Progress = quiet) -> StoredIndex:
    """The index of ``source`` as it is now; built first if it is not in ``store``.

    Raises ``ContentError`` with every mistake of the content, and ``IndexUnavailable``
    where the store can't take the index. Either way an older index stays as it was.
    """
    name = fingerprint(source.content, source.card_templates)
    found = store.find(name)
    if found is not None:
        return found
    portfolio = load(source.content, source.catalogue).portfolio
    media = MediaLibrary(source.content)
    plan = Plan(name, portfolio, media, source.groups, source.render_card)

    def write(connection: Connection) -> None:
        build(connection, plan, progress)

    return store.build(name, write)
