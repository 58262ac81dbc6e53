"""What the files of a folder say, read anew only where a file is new or has changed."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import msgspec

from nexus.content.cores import spread
from nexus.content.documents import Entry, Profile, Technology
from nexus.content.memory import Memory
from nexus.content.reader import FileResult, read_file
from nexus.content.references import Reference
from nexus.content.schema import Places
from nexus.content.source import SIZE_LIMIT, FoundFile, SourceFile, find_files, read_found
from nexus.errors import Problem
from nexus.index.shelf import Shelf
from nexus.index.survey import Survey, digest_of


class ContentMoved(Exception):
    """A file changed between two looks at it: what was told of it is out of date."""


class Readings:
    """Reads the folder that ``survey`` tells of, with the help of what is kept in ``cache``.

    What ``memory`` holds is not even looked up there. ``maker`` names the code that reads:
    what other code kept is not believed.
    """

    def __init__(
        self,
        survey: Survey,
        maker: bytes,
        cache: Path | None = None,
        memory: Memory | None = None,
    ) -> None:
        self._survey = survey
        self._maker = maker
        self._cache = cache
        self._memory = memory

    def __call__(self, folder: Path) -> list[FileResult]:
        """What each content file of ``folder`` says, sorted by path.

        Raises ``ContentError`` as ``find_files`` does, and ``ContentMoved`` where a file is
        no longer what the survey saw.
        """
        shelf = Shelf(self._cache, "readings")
        root = os.path.realpath(folder)
        wanted = [
            _Wanted(found, self._digest(found, root), self._maker) for found in find_files(folder)
        ]
        held = self._memory.readings if self._memory else {}
        results: dict[str, FileResult] = {}
        for each in wanted:
            known = held.get(each.told) if each.is_kept else None
            # To read one file that has just changed is less work than to look for it.
            if known is None and each.is_kept and not (held and self._is_fresh(each, root)):
                known = _restored(shelf, each)
            if known is not None:
                results[each.found.path] = known
        missing = [each for each in wanted if each.found.path not in results]
        sources = [self._source(each, root) for each in missing]
        new = {}
        for each, result in zip(missing, spread(read_file, sources), strict=True):
            results[each.found.path] = result
            if each.is_kept:
                new[each.key] = _stored(result)
        kept = [each for each in wanted if each.is_kept]
        shelf.add(new, len(kept), lambda: (each.key for each in kept))
        if self._memory:
            self._memory.readings = {each.told: results[each.found.path] for each in kept}
        return [results[each.found.path] for each in wanted]

    def _is_fresh(self, wanted: _Wanted, root: str) -> bool:
        return _below(wanted.found, root) in self._survey.fresh

    def _source(self, wanted: _Wanted, root: str) -> SourceFile:
        if (data := self._survey.fresh.get(_below(wanted.found, root))) is not None:
            return SourceFile(wanted.found.path, data)
        source = read_found(wanted.found)
        whole = not source.refusal and len(source.data) <= SIZE_LIMIT
        if whole and digest_of(source.data) != wanted.digest:
            raise ContentMoved
        return source

    def _digest(self, found: FoundFile, root: str) -> bytes | None:
        return self._survey.digests.get(_below(found, root))


class _Wanted:
    """A file whose content is asked for, with the ``digest`` of its bytes if it has one."""

    def __init__(self, found: FoundFile, digest: bytes | None, maker: bytes) -> None:
        self.found = found
        self.digest = digest
        self.is_kept = bool(digest) and not found.refusal
        self._maker = maker

    @property
    def told(self) -> tuple[str, bytes]:
        """What names its content while this process lives."""
        return self.found.path, self.digest or b""

    @cached_property
    def key(self) -> bytes:
        """What names it for other processes, which may be other code."""
        path, digest = self.told
        return hashlib.sha256(self._maker + digest + path.encode()).digest()[:16]


def _below(found: FoundFile, root: str) -> bytes:
    return os.fsencode(found.at.removeprefix(root).lstrip(os.sep))


@dataclass(frozen=True, slots=True)
class _Kept:
    """A ``FileResult`` as it is stored: its document stands under the name of its sort."""

    path: str
    profile: Profile | None
    technology: Technology | None
    entry: Entry | None
    problems: tuple[Problem, ...]
    excerpt: str
    places: Places
    references: tuple[Reference, ...]
    stray: str


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(_Kept).decode


def _stored(result: FileResult) -> bytes:
    document = result.document
    return _encode(
        _Kept(
            result.path,
            document if isinstance(document, Profile) else None,
            document if isinstance(document, Technology) else None,
            document if isinstance(document, Entry) else None,
            result.problems,
            result.excerpt,
            result.places,
            result.references,
            result.stray,
        )
    )


def _restored(shelf: Shelf, wanted: _Wanted) -> FileResult | None:
    stored = shelf.get(wanted.key)
    if stored is None:
        return None
    try:
        kept = _decode(stored)
    except msgspec.DecodeError:
        return None
    return FileResult(
        kept.path,
        kept.profile or kept.technology or kept.entry,
        kept.problems,
        kept.excerpt,
        kept.places,
        kept.references,
        kept.stray,
    )
