"""What is in a content folder: every file with a digest of its bytes.

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
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from nexus.content.source import SIZE_LIMIT, SUFFIXES
from nexus.content.targets import MEDIA_FOLDER
from nexus.index.folder import cache_files

_SETTLED = 3_000_000_000
"""Nanoseconds: FAT counts in steps of two seconds, everything else is finer."""
_FAR = 24 * 3600 * 1_000_000_000
"""Nanoseconds: clocks of two machines that share a disk differ by less."""

_MARKDOWN = tuple(suffix.encode() for suffix in SUFFIXES)
_MEDIA = MEDIA_FOLDER.encode()
_NAME = "files.msgpack"
_Known = dict[bytes, tuple[str, bytes]]
_decoder = msgspec.msgpack.Decoder(_Known)


class ContentChanged(Exception):
    """A file changed between two looks at it: the code that opens the index looks again."""


@dataclass(slots=True)
class Survey:
    """The files of one folder: digests by path below it, in the order of their paths.

    ``fresh`` holds the bytes of those markdown files that had to be read. ``has_links`` says
    whether a file is a link, so that it changes with another.
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
    """Every file below ``content`` that is not hidden; links to folders are not followed,
    except for ``media``, which may be elsewhere.

    ``cache`` keeps what the next survey need not read again.
    """
    known = _known(cache)
    taken, stamps = Survey(), {}
    for path, at, is_link in sorted(_files(os.fsencode(content))):
        stamp = _Stamp.of(at)
        if stamp is None:
            continue
        earlier, digest = known.get(path, ("", b""))
        is_known = earlier == stamp.text and digest not in _UNREADABLE
        if is_known:
            taken.digests[path] = digest
        else:
            taken.take(path, at)
        if is_known or (stamp.settled and taken.digests[path] not in _UNREADABLE):
            stamps[path] = (stamp.text, taken.digests[path])
        taken.has_links = taken.has_links or is_link
    if cache is not None and stamps != known:
        cache_files.save(cache / _NAME, msgspec.msgpack.encode(stamps))
    return taken


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


def _files(folder: bytes, below: bytes = b"") -> Iterator[tuple[bytes, bytes, bool]]:
    """Each file: its path below the folder, where it is found, and whether it is a link."""
    try:
        with os.scandir(folder) as found:
            children = [child for child in found if not child.name.startswith(b".")]
    except OSError:
        return  # as in _read
    for child in children:
        linked_media = not below and child.name == _MEDIA
        try:
            is_folder = child.is_dir(follow_symlinks=linked_media)
            is_file = not is_folder and child.is_file()
        except OSError:
            continue  # a link in circles; as in _read
        if is_folder:
            yield from _files(child.path, below + child.name + b"/")
        elif is_file:
            yield below + child.name, child.path, child.is_symlink()


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
