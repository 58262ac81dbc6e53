"""Makes an index again whose database has lost it: emptied, or replaced by another one.

Readers keep their index from being pruned, but not an owner from resetting the database.
Whatever does that ends all connections, so it is enough to look at each new one.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Lock
from typing import Any

from sqlalchemy import Engine, event

from nexus.errors import IndexDamaged
from nexus.index.files.store import StoredIndex
from nexus.index.postgres.connections import is_there, schema_of

_log = logging.getLogger("nexus.index")


def revive(engine: Engine, index: StoredIndex, reopen: Callable[[], StoredIndex]) -> None:
    """Let ``engine`` find ``index`` wherever it connects to.

    ``reopen`` gives the index again, built anew if need be. A connection then raises
    ``IndexDamaged`` where the content is no longer what this index was made of.
    """
    schema = schema_of(index.fingerprint)
    lock = Lock()

    def look(connection: Any, _record: object) -> None:
        if is_there(connection, schema):
            return
        with lock:
            if not is_there(connection, schema):
                _log.error("the index is gone from the database and is made again: %s", schema)
                if reopen().fingerprint != index.fingerprint:
                    reason = "is gone, and the content has changed since: start again."
                    raise IndexDamaged(schema, reason)

    event.listen(engine, "connect", look)
