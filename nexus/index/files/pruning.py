"""Removes indexes from a folder that nobody reads, or is likely to return to."""

from __future__ import annotations

from pathlib import Path

from nexus.index.files.file_locks import try_exclusive_lock
from nexus.index.files.index_files import digest_file, indexes_in, written_at
from nexus.index.stores import KEPT


def prune(folder: Path, current: Path) -> None:
    """Keep ``current``, the newest few others in ``folder`` for a rollback, and what is held."""
    others = [path for path in indexes_in(folder) if path != current]
    others.sort(key=written_at, reverse=True)
    for path in others[KEPT - 1 :]:
        with try_exclusive_lock(path) as is_unread:
            if is_unread:
                path.unlink(missing_ok=True)
                digest_file(path).unlink(missing_ok=True)
