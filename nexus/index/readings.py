"""What the files of a folder say, read anew only where a file is new or has changed."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import msgspec

from nexus.content.cores import spread
from nexus.content.documents import Entry, Profile, Technology
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

    ``maker`` names the code that reads: what other code kept is not believed.
    """

    def __init__(self, survey: Survey, maker: bytes, cache: Path | None = None) -> None:
        self._survey = survey
        self._maker = maker
        self._cache = cache

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
        results = {each.found.path: _restored(shelf.get(each.key)) for each in wanted if each.key}
        missing = [each for each in wanted if results.get(each.found.path) is None]
        sources = [self._source(each, root) for each in missing]
        new = {}
        for each, result in zip(missing, spread(read_file, sources), strict=True):
            results[each.found.path] = result
            if each.key:
                new[each.key] = _stored(result)
        shelf.add(new, [each.key for each in wanted if each.key])
        return list(filter(None, (results[each.found.path] for each in wanted)))

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
    """A file whose content is asked for, and the ``key`` under which that is kept, if it is."""

    def __init__(self, found: FoundFile, digest: bytes | None, maker: bytes) -> None:
        self.found = found
        self.digest = digest
        self.key = b""
        if digest and not found.refusal:
            self.key = hashlib.sha256(maker + digest + found.path.encode()).digest()[:16]


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


def _restored(stored: msgspec.Raw | None) -> FileResult | None:
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
