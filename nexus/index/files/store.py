"""Keeps indexes as files: found whole or not at all, replaced and pruned, never changed.

A build writes beside the final name and renames when it is whole, so a reader can't see
half an index and two builders can't harm each other. A digest beside each file shows
later whether the file is still what its builder wrote.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from nexus.errors import IndexNotWritable
from nexus.index.files.file_locks import SharedLock
from nexus.index.files.index_files import (
    digest_file,
    digest_of,
    file_of,
    indexes_in,
    is_whole,
    locked,
    written_at,
)
from nexus.index.files.pruning import prune
from nexus.index.files.sqlite_file import path_of, read_only, write_database
from nexus.index.files.unfinished import sweep, unfinished_file
from nexus.index.stores import StoredIndex, Writer

_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}


class FileStore:
    """The SQLite indexes of one content folder, below ``folder``.

    Where ``folder`` can't be written, because the disk or the folder is read-only, a
    folder of this user's below the temporary one takes its place.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._older_lock: SharedLock | None = None

    @cached_property
    def _spare(self) -> Path:
        """The fallback folder. Raises ``OSError`` where there is no temporary folder."""
        return _temporary_folder() / self.folder.name

    def find(self, fingerprint: str) -> StoredIndex | None:
        """The index of that name if it is there and whole, else None."""
        for path in self._files(fingerprint):
            if self._is_whole(path):
                return StoredIndex(fingerprint, read_only(path))
        return None

    def latest(self) -> StoredIndex | None:
        """The newest index that is whole, else None. It is not pruned before the next call."""
        folders = filter(_is_there, self._folders())
        found = [path for folder in folders for path in indexes_in(folder)]
        newest_first = sorted(found, key=written_at, reverse=True)
        for path in newest_first:
            self._older_lock = SharedLock(str(path))
            if self._is_whole(path):
                return StoredIndex(path.stem.removeprefix("index-"), read_only(path))
        return None

    def build(
        self, fingerprint: str, write: Writer, older: StoredIndex | None = None
    ) -> StoredIndex:
        """The index of that name, made by ``write`` on a connection in a transaction.

        With ``older``, ``write`` finds what that index holds, unless it is gone. Raises
        ``IndexNotWritable`` where neither folder can take it or the disk is full; whatever
        ``write`` raises passes through. In both cases nothing is left behind.
        """
        folder = self._writable_folder()
        sweep(folder)
        path = file_of(folder, fingerprint)
        try:
            with unfinished_file(path) as unfinished:
                if older:
                    with suppress(FileNotFoundError):  # removed meanwhile
                        shutil.copyfile(path_of(older.url), unfinished)
                write_database(unfinished, write)
                self._show(unfinished, path)
        except OSError as error:
            raise IndexNotWritable(str(folder), _advice(error)) from error
        return StoredIndex(fingerprint, read_only(path))

    def _is_whole(self, path: Path) -> bool:
        return is_whole(path)

    def _show(self, unfinished: Path, path: Path) -> None:
        """Give what was written its name, with its digest beside it, and tidy up."""
        _sync(unfinished)
        # The digest of this very file: two builders' files may differ.
        digest = digest_of(unfinished)
        with locked(path.parent):
            # Another builder was quicker, perhaps, and has its own open by now.
            if not is_whole(path):
                digest_file(path).write_text(digest)
                unfinished.replace(path)
        prune(path.parent, path)

    def _folders(self) -> Iterator[Path]:
        yield self.folder
        with suppress(OSError):
            yield self._spare

    def _files(self, fingerprint: str) -> Iterator[Path]:
        paths = (file_of(folder, fingerprint) for folder in self._folders())
        return filter(_is_there, paths)

    def _writable_folder(self) -> Path:
        try:
            return _prepared(self.folder)
        except OSError as error:
            if error.errno not in _READ_ONLY:
                raise IndexNotWritable(str(self.folder), _advice(error)) from error
        try:
            return _prepared(self._spare)
        except OSError as error:
            raise IndexNotWritable("the temporary folder", _advice(error)) from error


def _is_there(path: Path) -> bool:
    # A file in a folder without permission counts as missing; Path's own method would raise.
    return os.path.exists(path)  # noqa: PTH110


def _prepared(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder):
        return folder


def _temporary_folder() -> Path:
    """A folder that only this user can have made: a shared one could hold another's index."""
    folder = Path(tempfile.gettempdir()) / f"nexus-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if found.st_uid != os.getuid() or not stat.S_ISDIR(found.st_mode):
        return Path(tempfile.mkdtemp(prefix="nexus-"))
    return folder


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _advice(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return f"the disk is full ({error.strerror}): make room, then build again."
    return f"can't be written ({error.strerror}): set NEXUS_INDEX_DIR to a folder that can."
