"""Keeps indexes as files for a process that shows one version after the other."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from nexus.index.files.index_files import digest_file, digest_of, locked
from nexus.index.files.pruning import prune
from nexus.index.files.store import FileStore

_Signature = tuple[int, int, int, int]


class LiveStore(FileStore):
    """Lets an index be read before its digest is known; ``defer`` takes the rest of the work.

    Until then only this process, which has written it, treats the index as whole: for all others
    a file without a digest is not an index. Nothing waits for the disk: an index that a power
    failure cut short has no digest beside it.
    """

    def __init__(self, folder: Path, defer: Callable[[Callable[[], None]], None]) -> None:
        super().__init__(folder)
        self._defer = defer
        self._latest = folder
        self._whole: dict[Path, _Signature] = {}

    def _finish(self, path: Path) -> None:
        """Put a digest beside the index at ``path``, and remove the oldest ones."""
        with suppress(OSError):  # pruned meanwhile, or disk full: built again when needed
            self._write_digest(path)
        prune(path.parent, self._latest)
        self._whole = {path: seen for path, seen in self._whole.items() if path.is_file()}

    def _write_digest(self, path: Path) -> None:
        digest = digest_of(path)
        with locked(path.parent):
            # Another process may have shown its own, with a digest.
            if _signature(path) == self._whole.get(path):
                digest_file(path).write_text(digest)

    def _is_whole(self, path: Path) -> bool:
        seen = _signature(path)
        if seen and seen == self._whole.get(path):
            return True
        if not super()._is_whole(path):
            return False
        # The signature from before its bytes were read: a later change is not trusted.
        if seen:
            self._whole[path] = seen
        return True

    def _show(self, unfinished: Path, path: Path) -> None:
        with locked(path.parent):
            digest_file(path).unlink(missing_ok=True)
            unfinished.replace(path)
        if seen := _signature(path):
            self._whole[path] = seen
        self._latest = path
        self._defer(partial(self._finish, path))


def _signature(path: Path) -> _Signature | None:
    """What changes about a file whenever its bytes do; None where it is gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
