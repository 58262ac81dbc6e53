"""Marks files as in use by a lock, which the system releases when the process ends.

A process id would not do: two containers that share a folder may both be process 1.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from weakref import finalize


class Hold:
    """Keeps the file at ``path`` from being removed as unused, until it is let go.

    ``opened`` is its descriptor, None where there is no such file. A process that is forked holds
    it as well, for as long as it lives. Where the system has no locks, nothing is held.
    """

    def __init__(self, path: str) -> None:
        self.opened: int | None = None
        with suppress(OSError):
            self.opened = os.open(path, os.O_RDONLY)
            # Closed, not unlocked: processes that were forked meanwhile share the lock.
            self._close = finalize(self, os.close, self.opened)
            # A process that holds it exclusively is about to rename or remove it: a short wait.
            fcntl.flock(self.opened, fcntl.LOCK_SH)

    def let_go(self) -> None:
        """Stop holding the file."""
        if self.opened is not None:
            self._close()


@contextmanager
def unheld(path: Path) -> Iterator[bool]:
    """Whether no process holds the file at ``path``; inside the context, none can begin to."""
    try:
        opened = os.open(path, os.O_RDWR)
    except OSError:
        yield False  # gone meanwhile, or not ours to judge
        return
    try:
        yield _took_alone(opened)
    finally:
        os.close(opened)


def _took_alone(opened: int) -> bool:
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
