"""A cache on disk: values by the digest of what they follow from, in a few files of one folder.

One file holds nearly all of them, and small ones hold what came since, so that one change writes
little. Too many files, or too many values that are no longer used, are merged into one file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from nexus.index.folder import cache_files

MAX_FILES = 16
"""The number of files from which on they are merged into one."""
MAX_GROWTH = 2
"""How many times as many values as are in use may be cached."""
_SLACK = 100

_Values = dict[bytes, msgspec.Raw]
_decoder = msgspec.msgpack.Decoder(_Values)


class DiskCache:
    """What the files ``<name>-*.msgpack`` in ``folder`` hold; without a folder, nothing."""

    def __init__(self, folder: Path | None, name: str) -> None:
        self._folder = folder
        self._name = name
        self._paths = _files(folder, name)
        self._held: _Values | None = None

    def get(self, key: bytes) -> msgspec.Raw | None:
        """The value under ``key``, still in msgpack."""
        return self._values().get(key)

    def _values(self) -> _Values:
        """All cached values, read on first use."""
        if self._held is None:
            self._held = {}
            for path in self._paths:
                self._held.update(_read(path))
        return self._held

    def add(
        self, new: Mapping[bytes, bytes], count: int, used: Callable[[], Iterable[bytes]]
    ) -> None:
        """Keep ``new``, values in msgpack.

        ``used`` gives all ``count`` keys that are still in use; it is called only to merge files.
        """
        raw = {key: msgspec.Raw(value) for key, value in new.items()}
        is_full = len(self._paths) >= MAX_FILES
        # Values that have not been read yet are not counted.
        known = len(self._held or ())
        if is_full or known + len(raw) > MAX_GROWTH * count + _SLACK:
            values = self._values() | raw
            self._merge({key: values[key] for key in used() if key in values})
        elif raw:
            self._write(raw)

    def _merge(self, values: _Values) -> None:
        written = self._write(values)
        for path in self._paths:
            if path != written:
                with suppress(OSError):  # as in cache_files: nothing depends on it
                    path.unlink()

    def _write(self, values: _Values) -> Path | None:
        if self._folder is None:
            return None
        payload = msgspec.msgpack.encode(values)
        digest = hashlib.sha256(payload).hexdigest()[:16]
        path = self._folder / f"{self._name}-{digest}.msgpack"
        cache_files.save(path, payload)
        return path


def _files(folder: Path | None, name: str) -> list[Path]:
    try:
        return sorted(folder.glob(f"{name}-*.msgpack")) if folder else []
    except OSError:
        return []


def _read(path: Path) -> _Values:
    try:
        return _decoder.decode(cache_files.load(path) or b"\x80")
    except msgspec.DecodeError:
        return {}
