"""Opens the index of a content folder, building it where it is not there yet."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, inspect

from nexus.content.loader import TechnologyLookup, load
from nexus.content.media import MediaLibrary
from nexus.content.targets import MEDIA_FOLDER
from nexus.errors import ContentError, Problem
from nexus.index.base import base_of, is_near
from nexus.index.builder import Plan, build
from nexus.index.cards import CardRenderer
from nexus.index.fingerprint import fingerprint, maker_of
from nexus.index.memory import Memory
from nexus.index.readings import ContentMoved, Readings
from nexus.index.rendering import Progress
from nexus.index.revision import changed, revise
from nexus.index.store import StoredIndex, Writer
from nexus.index.survey import Survey

_PATIENCE = 5


class Store(Protocol):
    """Keeps indexes by fingerprint: files here, schemas of a database elsewhere."""

    def find(self, fingerprint: str) -> StoredIndex | None:
        """The index of that name if it is there and whole."""

    def latest(self) -> StoredIndex | None:
        """The newest index that is whole and can be copied, whatever it was made of."""

    def build(
        self, fingerprint: str, write: Writer, base: StoredIndex | None = None
    ) -> StoredIndex:
        """The index of that name, made by ``write`` in one transaction: of a copy of ``base``."""


@dataclass(frozen=True, slots=True)
class Source:
    """What an index is made of: the folder, the names it may use and how cards look.

    In ``cache`` is kept what spares work next time; it may be deleted at any time. So does
    ``memory``, for a process that opens the index of the same source again and again.
    """

    content: Path
    catalogue: TechnologyLookup
    groups: Sequence[str]
    card_templates: Sequence[Path]
    render_card: CardRenderer
    cache: Path | None = None
    memory: Memory | None = None


def quiet(_done: int, _total: int) -> None:
    """A progress that nobody watches."""


def open_index(source: Source, store: Store, progress: Progress = quiet) -> StoredIndex:
    """The index of ``source`` as it is now; built first if it is not in ``store``.

    Raises ``ContentError`` with every mistake of the content, and ``IndexUnavailable``
    where the store can't take the index. Either way an older index stays as it was.
    """
    for _ in range(_PATIENCE):
        try:
            return _open_index(source, store, progress)
        except ContentMoved:
            continue
    raise ContentError((_restless(source.content),))


def _open_index(source: Source, store: Store, progress: Progress) -> StoredIndex:
    memory = source.memory or Memory()
    maker = maker_of(source.card_templates)
    seen = memory.look(source.content, source.cache)
    name = fingerprint(seen, maker)
    found = store.find(name)
    if found is not None:
        if memory.read is None:
            memory.later.append(partial(_read_ahead, source, seen, name, maker, memory))
        return found
    plan = _plan(source, seen, name, maker, memory)
    built = _build(plan, store, progress)
    if source.memory is None:
        memory.catch_up()
    return built


def _read_ahead(source: Source, *others: Any) -> None:
    """Have in memory what the next index will be made of, where nothing had to be read yet."""
    with suppress(ContentError, ContentMoved):  # told when that index is wanted
        _plan(source, *others).layout()


def _plan(source: Source, seen: Survey, name: str, maker: bytes, memory: Memory) -> Plan:
    memory.forget()
    readings = Readings(seen, maker, source.cache, memory)
    portfolio = load(source.content, source.catalogue, readings, memory).portfolio
    seen.fresh.clear()
    return Plan(
        name,
        portfolio,
        MediaLibrary(source.content),
        source.groups,
        source.render_card,
        maker,
        seen.digest_of(MEDIA_FOLDER.encode() + b"/"),
        memory,
    )


def _build(plan: Plan, store: Store, progress: Progress) -> StoredIndex:
    base = base_of(store.latest(), plan.maker)
    layout = plan.layout()
    ids = changed(base, layout.marks) if base else None
    is_worth_a_copy = base and (ids is not None or is_near(base, layout.marks))

    def write(connection: Connection) -> None:
        if base and ids is not None and inspect(connection).has_table("marks"):
            revise(connection, plan, layout, base, ids, progress)
        else:
            build(connection, plan, layout, progress, base)

    return store.build(plan.fingerprint, write, base.stored if base and is_worth_a_copy else None)


def _restless(content: Path) -> Problem:
    message = "is being written all the time; expected files that stay for a second"
    return Problem(content.as_posix(), 1, "folder", message, "folder")
