"""The files of an index: what they are called, and whether they are what their builder wrote."""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def file_of(folder: Path, fingerprint: str) -> Path:
    """Where ``folder`` keeps the index called ``fingerprint``."""
    return folder / f"index-{fingerprint}.sqlite3"


def indexes_in(folder: Path) -> list[Path]:
    """The files of all indexes that ``folder`` keeps, whole or not."""
    return list(folder.glob("index-*.sqlite3"))


def digest_file(path: Path) -> Path:
    """Where the digest of the index at ``path`` is kept."""
    return path.with_name(f"{path.name}.sha256")


def digest_of(path: Path) -> str:
    """The digest of the bytes at ``path``. Raises ``OSError`` where they can't be read."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_whole(path: Path) -> bool:
    """Whether the index at ``path`` is there and matches its digest."""
    try:
        return digest_of(path).encode() == digest_file(path).read_bytes()
    except OSError:
        return False  # pruned meanwhile, or not ours to read: a build says what is wrong with that


def written_at(path: Path) -> int:
    """When ``path`` was written, in nanoseconds; 0 where another process has just pruned it."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """A context in which no other builder shows an index in ``folder``."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX)
        yield
    finally:
        os.close(opened)
