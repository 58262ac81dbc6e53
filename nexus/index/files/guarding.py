"""Watches the file of an open index: if it is damaged or removed meanwhile, it is made again.

An index never changes once it is written, so a file that did change can't be trusted. Each
connection is checked before it is used; that costs one ``stat``. The file is not pruned while
it is open: it is locked, by this process and those forked from it.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from threading import Lock
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.exc import DisconnectionError

from nexus.index.files.file_locks import SharedLock
from nexus.index.files.sqlite_file import path_of
from nexus.index.reopening import Reopen, Reopening
from nexus.index.stores import StoredIndex

Signature = tuple[int, int, int]
_OPENED = "nexus_opened"
_log = logging.getLogger("nexus.index")


def guard(engine: Engine, index: StoredIndex, reopen: Reopen) -> Callable[[], None]:
    """Let ``engine`` read ``index`` only as it was when it was opened, and lock its file.

    Returns a function that releases the lock, for a process that goes on with another index.

    ``reopen`` gives the whole index again, rebuilt if need be. A connection then raises
    ``IndexDamaged`` where the content no longer gives the index of this name.
    """
    watched = _Watched(index, reopen)

    def check(_connection: Any, record: Any, _proxy: Any) -> None:
        watched.renew()
        # A connection opened before is useless, even if another thread has renewed since.
        if record.info.get(_OPENED) != watched.signature:
            raise DisconnectionError

    def connect(dialect: Any, record: Any, arguments: list[Any], options: Any) -> None:
        watched.renew()
        record.info[_OPENED] = watched.signature
        arguments[:], given = dialect.create_connect_args(watched.index.url)
        options.update(given)

    event.listen(engine, "checkout", check)
    event.listen(engine, "do_connect", connect)
    return watched.release


class _Watched:
    """An index, and what its file looked like when it was opened."""

    def __init__(self, index: StoredIndex, reopen: Reopen) -> None:
        self._reopen = Reopening(index.fingerprint, reopen)
        self._lock = Lock()
        self._take(index)

    def _take(self, index: StoredIndex) -> None:
        self.index, self._path = index, str(path_of(index.url))
        self._file_lock = SharedLock(self._path)
        # Of the locked file: another may have taken its name since, or it may be gone.
        self.signature = _signature(self._file_lock.opened)

    def release(self) -> None:
        """Let the file be pruned."""
        self._file_lock.release()

    def renew(self) -> None:
        """Open the index again if its file has changed. Raises ``IndexDamaged``."""
        if not self._is_as_it_was():
            with self._lock:
                if not self._is_as_it_was():
                    self._replace()

    def _is_as_it_was(self) -> bool:
        found = _signature(self._path)
        return found is not None and found == self.signature

    def _replace(self) -> None:
        if not self._reopen.is_refused:
            _log.error("the index was damaged or removed; rebuilding it: %s", self._path)
        self._take(self._reopen(self._path))


def _signature(file: str | int | None) -> Signature | None:
    if file is None:
        return None
    try:
        # This runs for each connection: a Path would take longer than the system call.
        found = os.stat(file)  # noqa: PTH116
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
