"""Files that are still being written: each belongs to one process, and is removed if that dies.

The process that writes one holds it exclusively (see ``file_locks``).
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from nexus.index.files.file_locks import try_exclusive_lock

_MARK = ".tmp-"


@contextmanager
def unfinished_file(path: Path) -> Iterator[Path]:
    """A new file beside ``path`` to write to; unless renamed by the end, it is removed."""
    while True:
        unfinished = path.with_name(f"{path.name}{_MARK}{token_hex(8)}")
        opened = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o644)
        try:
            fcntl.flock(opened, fcntl.LOCK_EX)
            # Between the two steps before, it may have looked like what a dead build left.
            if unfinished.exists():
                yield unfinished
                return
        finally:
            unfinished.unlink(missing_ok=True)
            os.close(opened)


def sweep(folder: Path) -> None:
    """Remove files that builds which died have left in ``folder``."""
    for path in folder.glob(f"index-*.sqlite3{_MARK}*"):
        with try_exclusive_lock(path) as is_left:
            if is_left:
                path.unlink(missing_ok=True)
