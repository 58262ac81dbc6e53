"""Keeps indexes in PostgreSQL: each a schema, which is there whole or not at all.

A build is one transaction, so nobody sees half an index and nothing is left of one that
died. Builds wait for each other (lock 0), as do those who note that an index is in use and
those who prune (lock 1, never held for long); readers hold a lock of each schema's own.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime

from sqlalchemy import URL, Connection, create_engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from nexus.errors import DatabaseRefuses
from nexus.index.postgres.connections import (
    LOCKS,
    connect_arguments,
    engine_options,
    lock_of,
    schema_of,
)
from nexus.index.postgres.refusals import check_encoding, is_refusal, refusal_of
from nexus.index.stores import KEPT, StoredIndex, Writer

_log = logging.getLogger(__name__)
_BUILD, _PRUNE = 0, 1
_TIMEOUTS = {"lock_timeout": "10min", "idle_in_transaction_session_timeout": "10min"}
_SCHEMAS = """
    SELECT substr(nspname, 7) FROM pg_namespace
    WHERE nspname ~ '^nexus_[0-9a-f]{32}$' AND pg_has_role(nspowner, 'USAGE')
    ORDER BY obj_description(oid, 'pg_namespace') DESC NULLS LAST
"""
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = :schema"


class PostgresStore:
    """The indexes in the database at ``url``, for processes of ``threads`` threads each.

    The database may hold those of other portfolios, and other things as well.
    """

    def __init__(self, url: URL, threads: int) -> None:
        self.url = url
        self._threads = threads

    def find(self, fingerprint: str) -> StoredIndex | None:
        """The index of that name if it is there, else None; its use is noted.

        Raises ``DatabaseRefuses``.
        """
        with self._transaction() as connection:
            _lock(connection, _PRUNE)
            if not _is_there(connection, fingerprint):
                return None
            _note(connection, fingerprint)
        return self._stored(fingerprint)

    def latest(self) -> None:
        """No index to start from: a copy in the database costs what a new one does."""

    def build(
        self,
        fingerprint: str,
        write: Writer,
        older: StoredIndex | None = None,  # noqa: ARG002 - there is none, as there is no latest
    ) -> StoredIndex:
        """The index of that name, made by ``write`` unless another process just made it.

        Raises ``DatabaseRefuses``; whatever ``write`` raises passes through. In both cases
        nothing is left behind.
        """
        with self._transaction() as connection:
            _lock(connection, _BUILD)
            if not _is_there(connection, fingerprint):
                _make(connection, fingerprint, write)
        try:
            self._prune(fingerprint)
        except DatabaseRefuses as error:
            # The new index is there: that is what was asked for.
            _log.warning("Old indexes stay where they are: %s", error)
        return self._stored(fingerprint)

    def _prune(self, current: str) -> None:
        """Keep ``current``, the few that were used last, and whatever is being read.

        Those of another user are not ours to drop.
        """
        with self._transaction() as connection:
            _lock(connection, _PRUNE)
            others = [name for name in connection.scalars(text(_SCHEMAS)) if name != current]
            for fingerprint in others[KEPT - 1 :]:
                if _is_unread(connection, fingerprint):
                    connection.execute(text(f"DROP SCHEMA {schema_of(fingerprint)} CASCADE"))

    def _stored(self, fingerprint: str) -> StoredIndex:
        options = engine_options(self.url, fingerprint, self._threads)
        return StoredIndex(fingerprint, self.url, options)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        arguments = connect_arguments(self.url, _TIMEOUTS)
        engine = create_engine(self.url, poolclass=NullPool, connect_args=arguments)
        try:
            with engine.begin() as connection:
                check_encoding(self.url, connection)
                yield connection
        except DBAPIError as error:
            if is_refusal(error):
                raise refusal_of(self.url, error) from error
            raise


def _make(connection: Connection, fingerprint: str, write: Writer) -> None:
    schema = schema_of(fingerprint)
    connection.execute(text(f"CREATE SCHEMA {schema}"))
    connection.execute(text(f"SET LOCAL search_path TO {schema}"))
    write(connection)
    for table in connection.scalars(text(_TABLES), {"schema": schema}).all():
        # Otherwise its statistics are only made some time later, and plans are poor until then.
        connection.execute(text(f'ANALYZE "{table}"'))
    _note(connection, fingerprint)


def _lock(connection: Connection, number: int) -> None:
    values = {"locks": -LOCKS, "number": number}
    connection.execute(text("SELECT pg_advisory_xact_lock(:locks, :number)"), values)


def _is_unread(connection: Connection, fingerprint: str) -> bool:
    values = {"locks": LOCKS, "number": lock_of(fingerprint)}
    asked = text("SELECT pg_try_advisory_xact_lock(:locks, :number)")
    return bool(connection.scalar(asked, values))


def _is_there(connection: Connection, fingerprint: str) -> bool:
    asked = text("SELECT to_regnamespace(:schema) IS NOT NULL")
    return bool(connection.scalar(asked, {"schema": schema_of(fingerprint)}))


def _note(connection: Connection, fingerprint: str) -> None:
    """Note when the index was last used, as text that sorts by time.

    A read-only copy of the database keeps no such notes, and prunes nothing.
    """
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    noted = text(f"COMMENT ON SCHEMA {schema_of(fingerprint)} IS 'Nexus, {now}'")
    with suppress(DBAPIError), connection.begin_nested():
        connection.execute(noted)
