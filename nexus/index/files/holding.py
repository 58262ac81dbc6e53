"""Files that somebody uses: told by a lock, which a system takes back with the process.

A number of a process would not tell: two containers that share a folder may both be number 1.
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
    it as well, for as long as it lives. Where the system knows no locks, nothing is held.
    """

    def __init__(self, path: str) -> None:
        self.opened: int | None = None
        with suppress(OSError):
            self.opened = os.open(path, os.O_RDONLY)
            # Not given back by hand: the lock is shared with whoever was forked meanwhile.
            self._close = finalize(self, os.close, self.opened)
            # Whoever holds it alone is about to give it its name, or to remove it: a moment.
            fcntl.flock(self.opened, fcntl.LOCK_SH)

    def let_go(self) -> None:
        """Hold the file no more."""
        if self.opened is not None:
            self._close()


@contextmanager
def unheld(path: Path) -> Iterator[bool]:
    """Whether nobody holds the file at ``path``; while this lasts, nobody begins to."""
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
