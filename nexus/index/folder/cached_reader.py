"""What the files of a folder say, read again only where a file is new or has changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import cast

from nexus.content.parallel import parallel_map
from nexus.content.reader import FileResult, read_file
from nexus.content.source import (
    SIZE_LIMIT,
    FoundFile,
    SourceFile,
    find_file,
    find_files,
    read_found,
)
from nexus.index.folder.disk_cache import DiskCache
from nexus.index.folder.file_identity import WantedFile
from nexus.index.folder.live_cache import LiveCache, ReadFiles
from nexus.index.folder.serialising import deserialised, serialised
from nexus.index.folder.survey import ContentChanged, Survey, digest_of


class CachedReader:
    """Reads the folder that ``survey`` describes, with the help of what is kept in ``cache``.

    What ``live_cache`` holds is not even looked up there. ``code_digest`` names the code that
    reads: what other code kept is not used.
    """

    def __init__(
        self, survey: Survey, code_digest: bytes, cache: Path | None, live_cache: LiveCache
    ) -> None:
        self._survey = survey
        self._code_digest = code_digest
        self._disk_cache = DiskCache(cache, "readings")
        self._live_cache = live_cache

    def __call__(self, folder: Path) -> list[FileResult]:
        """What each content file of ``folder`` says, sorted by path.

        Raises ``ContentError`` as ``find_files`` does, and ``ContentChanged`` where a file is
        no longer what the survey saw.
        """
        root, live_cache = os.path.realpath(folder), self._live_cache
        if live_cache.read and live_cache.changed is not None:
            read = self._read_again(live_cache.read, live_cache.changed, folder, root)
        else:
            read = self._read_all(folder, root)
        live_cache.read, live_cache.changed = read, set()
        return read.results

    def _read_again(
        self, last: ReadFiles, changed: Iterable[bytes], folder: Path, root: str
    ) -> ReadFiles:
        """What was read the last time, with ``changed`` files read again."""
        read = self._rearranged(last, changed, folder, root)
        places = [read.places[path] for path in changed if path in read.places]
        for place in places:
            read.wanted[place] = self._wanted(read.wanted[place].found, root)
        self._read(places, read, root)
        return read

    def _rearranged(
        self, last: ReadFiles, changed: Iterable[bytes], folder: Path, root: str
    ) -> ReadFiles:
        """A copy of ``last`` without removed files, and with room for new ones."""
        there = self._survey.digests
        come = (os.fsdecode(path) for path in changed if path not in last.places and path in there)
        new = [found for path in come if (found := find_file(folder, path))]
        gone = {last.places[path] for path in changed if path in last.places and path not in there}
        if not new and not gone:
            return ReadFiles(list(last.wanted), list(last.results), last.places)
        known = enumerate(zip(last.wanted, last.results, strict=True))
        rows = [row for place, row in known if place not in gone]
        rows += [(self._wanted(found, root), _unread(found)) for found in new]
        rows.sort(key=lambda row: row[0].found.path)
        places = {_below(wanted.found, root): place for place, (wanted, _) in enumerate(rows)}
        return ReadFiles([wanted for wanted, _ in rows], [result for _, result in rows], places)

    def _read_all(self, folder: Path, root: str) -> ReadFiles:
        wanted = [self._wanted(found, root) for found in find_files(folder)]
        known = [self._known(each, root) for each in wanted]
        places = {_below(each.found, root): place for place, each in enumerate(wanted)}
        read = ReadFiles(wanted, cast("list[FileResult]", known), places)
        self._read([place for place, result in enumerate(known) if result is None], read, root)
        return read

    def _read(self, places: Sequence[int], into: ReadFiles, root: str) -> None:
        """Read the files at ``places``."""
        wanted = [into.wanted[place] for place in places]
        sources = [self._source(each, root) for each in wanted]
        for each, source in zip(wanted, sources, strict=True):
            # What can't be opened now may be the next time, with the same digest.
            each.is_kept = each.is_kept and not source.refusal
        new = {}
        for place, each, result in zip(
            places, wanted, parallel_map(read_file, sources), strict=True
        ):
            into.results[place] = result
            if each.is_kept:
                new[each.key] = serialised(result)
        self._live_cache.deferred.append(lambda: self._keep(new, into.wanted))

    def _keep(self, new: Mapping[bytes, bytes], wanted: Iterable[WantedFile]) -> None:
        kept = [each for each in wanted if each.is_kept]
        self._disk_cache.add(new, len(kept), lambda: (each.key for each in kept))

    def _known(self, wanted: WantedFile, root: str) -> FileResult | None:
        if not wanted.is_kept:
            return None
        known = self._held.get(wanted.identity)
        # Reading one file that has just changed is less work than looking it up.
        if known or (self._held and self._is_fresh(wanted, root)):
            return known
        kept = self._disk_cache.get(wanted.key)
        return None if kept is None else deserialised(kept)

    @cached_property
    def _held(self) -> dict[tuple[str, bytes], FileResult]:
        read = self._live_cache.read or ReadFiles([], [], {})
        found = zip(read.wanted, read.results, strict=True)
        return {each.identity: result for each, result in found if each.is_kept}

    def _is_fresh(self, wanted: WantedFile, root: str) -> bool:
        return _below(wanted.found, root) in self._survey.fresh

    def _source(self, wanted: WantedFile, root: str) -> SourceFile:
        fresh = self._survey.fresh.get(_below(wanted.found, root))
        if fresh is not None and not wanted.found.refusal:
            return SourceFile(wanted.found.path, fresh)
        source = read_found(wanted.found)
        whole = not source.refusal and len(source.data) <= SIZE_LIMIT
        if whole and digest_of(source.data) != wanted.digest:
            raise ContentChanged
        return source

    def _wanted(self, found: FoundFile, root: str) -> WantedFile:
        return WantedFile(found, self._survey.digests.get(_below(found, root)), self._code_digest)


def _unread(found: FoundFile) -> FileResult:
    return FileResult(found.path, None)


def _below(found: FoundFile, root: str) -> bytes:
    return os.fsencode(found.at.removeprefix(root).lstrip(os.sep))
