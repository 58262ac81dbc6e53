"""What is in a content folder: every file with a digest of its bytes, all else with its type's.

A file is opened only if its size, its times or its place on the disk show that it may have
changed. No program can set the time of the last change (ctime). A ctime younger than the coarsest
clock of a file system proves nothing yet, since two changes may have the same one. A ctime far in
the future was written before the clock was set back: no change made now can have it.
"""

from __future__ import annotations

import errno
import hashlib
import os
import time
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from nexus.content.source import SIZE_LIMIT, SUFFIXES
from nexus.index.folder import cache_files
from nexus.index.folder.walking import walk

_SETTLED = 3_000_000_000
"""Nanoseconds: FAT counts in steps of two seconds, everything else is finer."""
_FAR = 24 * 3600 * 1_000_000_000
"""Nanoseconds: clocks of two machines that share a disk differ by less."""

_MARKDOWN = tuple(suffix.encode() for suffix in SUFFIXES)
_NAME = "files.msgpack"
_Known = dict[bytes, tuple[str, bytes]]
_decoder = msgspec.msgpack.Decoder(_Known)


class ContentChanged(Exception):
    """A file changed between two looks at it: the code that opens the index looks again."""


@dataclass(slots=True)
class Survey:
    """The files of one folder: digests by path below it, in the order of their paths.

    ``fresh`` holds the bytes of those markdown files that had to be read. ``has_links`` says
    whether anything is a link, so that it changes with something else.
    """

    digests: dict[bytes, bytes] = field(default_factory=dict)
    fresh: dict[bytes, bytes] = field(default_factory=dict)
    has_links: bool = False

    def digest(self, prefix: bytes = b"") -> bytes:
        """One digest of all files whose path begins with ``prefix``, names and bytes."""
        entries = (
            path + b"\0" + digest
            for path, digest in self.digests.items()
            if path.startswith(prefix)
        )
        return hashlib.sha256(b"".join(entries)).digest()

    def take(self, path: bytes, at: bytes) -> None:
        """Read the file ``path``, which is found ``at``, for its digest."""
        self.digests[path] = _read(path, at, self.fresh)


def survey(content: Path, cache: Path | None = None) -> Survey:
    """All that is below ``content`` and not hidden, as ``walk`` finds it.

    ``cache`` keeps what the next survey need not read again.
    """
    known = _known(cache)
    taken = Survey()
    stamps: _Known = {}
    for path, at, is_link, is_file, oddity in sorted(walk(os.fsencode(content))):
        taken.has_links = taken.has_links or is_link
        if is_file:
            stamps.update(_take(taken, path, at, known.get(path)))
        if oddity:
            taken.digests[path] = digest_of(oddity + taken.digests.get(path, b""))
    if cache is not None and stamps != known:
        cache_files.save(cache / _NAME, msgspec.msgpack.encode(stamps))
    return taken


def _take(taken: Survey, path: bytes, at: bytes, known: tuple[str, bytes] | None) -> _Known:
    """Put the file ``path`` into ``taken``; its stamp and digest, if these can be relied upon."""
    stamp = _Stamp.of(at)
    if stamp is None:
        return {}
    earlier, digest = known or ("", b"")
    if earlier == stamp.text and digest not in _UNREADABLE:
        taken.digests[path] = digest
        return {path: (earlier, digest)}
    taken.take(path, at)
    if not stamp.settled or taken.digests[path] in _UNREADABLE:
        return {}
    return {path: (stamp.text, taken.digests[path])}


def digest_of(data: bytes) -> bytes:
    """The digest that a survey has of a file that holds ``data``."""
    return hashlib.sha256(data).digest()


def _digest_of_unreadable(number: int | None) -> bytes:
    return digest_of(f"unreadable: {number}".encode())


# The right to read a file, or a disk that works again, leaves no trace in its stamp.
_UNREADABLE = frozenset(map(_digest_of_unreadable, errno.errorcode))


@dataclass(frozen=True, slots=True)
class _Stamp:
    """What changes about a file whenever its bytes do, and whether that is reliable yet."""

    text: str
    settled: bool

    @classmethod
    def of(cls, at: bytes) -> _Stamp | None:
        try:
            seen = os.stat(at)  # noqa: PTH116 - here and below: a Path for each costs a third more
        except OSError:
            return None
        numbers = (seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino, seen.st_dev)
        # Taken before the file is read: a later change has a later time.
        age = time.time_ns() - seen.st_ctime_ns
        settled = age > _SETTLED or age < -_FAR
        return cls("-".join(map(str, numbers)), settled)


def _known(cache: Path | None) -> _Known:
    kept = cache_files.load(cache / _NAME) if cache is not None else None
    try:
        return _decoder.decode(kept) if kept else {}
    except msgspec.DecodeError:
        return {}


def _read(path: bytes, at: bytes, fresh: dict[bytes, bytes]) -> bytes:
    try:
        with open(at, "rb") as file:  # noqa: PTH123
            if not path.lower().endswith(_MARKDOWN):
                return hashlib.file_digest(file, "sha256").digest()
            data = file.read()
    except OSError as error:
        # The code that reads the content reports this if it matters.
        return _digest_of_unreadable(error.errno)
    if len(data) <= SIZE_LIMIT:
        fresh[path] = data
    return digest_of(data)
