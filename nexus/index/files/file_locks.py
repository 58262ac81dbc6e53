"""Locks files that are in use; the system releases a lock when its process ends.

A process id would not do: two containers that share a folder may both be process 1.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from weakref import finalize


class SharedLock:
    """Keeps the file at ``path`` from being removed as unused, until it is released.

    ``opened`` is its descriptor, None where there is no such file. A process that is forked holds
    it as well, for as long as it lives. Where the system has no locks, nothing is locked.
    """

    def __init__(self, path: str) -> None:
        self.opened: int | None = None
        with suppress(OSError):
            self.opened = os.open(path, os.O_RDONLY)
            # Closed, not unlocked: processes that were forked meanwhile share the lock.
            self._close = finalize(self, os.close, self.opened)
            # A process that holds it exclusively is about to rename or remove it: a short wait.
            fcntl.flock(self.opened, fcntl.LOCK_SH)

    def release(self) -> None:
        """Let the file be removed."""
        if self.opened is not None:
            self._close()


@contextmanager
def try_exclusive_lock(path: Path) -> Iterator[bool]:
    """Lock the file at ``path`` unless a process holds it; yields whether it is locked."""
    try:
        opened = os.open(path, os.O_RDWR)
    except OSError:
        yield False  # gone meanwhile, or not ours to judge
        return
    try:
        yield _try_flock(opened)
    finally:
        os.close(opened)


def _try_flock(opened: int) -> bool:
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
