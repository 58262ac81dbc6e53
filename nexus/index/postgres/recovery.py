"""Rebuilds an index that its database has lost: emptied, or replaced by another one.

Readers keep their index from being pruned, but can't keep an owner from resetting the database or
dropping what is in it. A reset ends all connections, so each new one checks for the index; a
connection that misses a table is closed, so that the next one checks.
"""

from __future__ import annotations

import logging
from threading import Lock
from typing import Any

from psycopg.errors import InvalidSchemaName, UndefinedTable
from sqlalchemy import Engine, ExceptionContext, event

from nexus.index.postgres.connections import is_there, schema_of
from nexus.index.reopening import Reopen, Reopening
from nexus.index.stores import StoredIndex

_log = logging.getLogger("nexus.index")


def rebuild_if_lost(engine: Engine, index: StoredIndex, reopen: Reopen) -> None:
    """Let ``engine`` find ``index`` wherever it connects to.

    ``reopen`` gives the index again, rebuilt if need be. A connection then raises
    ``IndexDamaged`` where the content no longer gives the index of this name.
    """
    schema = schema_of(index.fingerprint)
    again = Reopening(index.fingerprint, reopen)
    lock = Lock()

    def look(connection: Any, _record: object) -> None:
        if is_there(connection, schema):
            return
        with lock:
            if not is_there(connection, schema):
                if not again.is_refused:
                    _log.error("the index is gone from the database; rebuilding it: %s", schema)
                again(schema)

    event.listen(engine, "connect", look)
    event.listen(engine, "handle_error", _give_up)


def _give_up(context: ExceptionContext) -> None:
    if isinstance(context.original_exception, UndefinedTable | InvalidSchemaName):
        # All connections opened before are dropped too: none of them has the index any more.
        context.is_disconnect = True
