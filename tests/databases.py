"""The databases that an index may be kept in, with one way to open an index in each."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from sqlalchemy import Connection, create_engine
from sqlalchemy.orm import Session

from nexus.content.documents import Portfolio
from nexus.content.media import MediaLibrary
from nexus.index.files.store import FileStore
from nexus.index.postgres.database_url import read_database_url
from nexus.index.postgres.store import PostgresStore
from nexus.index.stores import StoredIndex, Writer
from nexus.index.writing.builder import build
from nexus.index.writing.plan import Plan
from tests.portfolios import render_card

THREADS = 4


class Database(ABC):
    """A database in which indexes are built and opened as a deployment would."""

    @contextmanager
    def opened(self, portfolio: Portfolio) -> Iterator[Session]:
        """A session on a new index of ``portfolio``."""
        fingerprint = uuid4().hex
        plan = Plan(fingerprint, portfolio, MediaLibrary(Path("none")), (), render_card)

        def write(connection: Connection) -> None:
            build(connection, plan, plan.layout(), lambda _done, _total: None)

        with self._built(fingerprint, write) as index:
            engine = create_engine(index.url, **index.options)
            try:
                with Session(engine) as session:
                    yield session
            finally:
                engine.dispose()

    @abstractmethod
    @contextmanager
    def _built(self, fingerprint: str, write: Writer) -> Iterator[StoredIndex]:
        """The index, for as long as it is needed."""


class SqliteDatabase(Database):
    """A file, as on one machine."""

    @contextmanager
    def _built(self, fingerprint: str, write: Writer) -> Iterator[StoredIndex]:
        with TemporaryDirectory() as folder:
            yield FileStore(Path(folder) / "indexes").build(fingerprint, write)


class PostgresDatabase(Database):
    """A schema of a server's database."""

    def __init__(self, url: str) -> None:
        self._store = PostgresStore(read_database_url(url), THREADS)

    @contextmanager
    def _built(self, fingerprint: str, write: Writer) -> Iterator[StoredIndex]:
        yield self._store.build(fingerprint, write)
