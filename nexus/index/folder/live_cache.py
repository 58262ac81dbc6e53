"""What a process that opens the index of one folder again and again keeps in memory."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nexus.content.load_cache import LoadCache
from nexus.index.folder.file_identity import WantedFile
from nexus.index.folder.partial_survey import partial_survey
from nexus.index.folder.survey import Survey, survey

if TYPE_CHECKING:
    from nexus.content.reader import FileResult


@dataclass(frozen=True, slots=True)
class ReadFiles:
    """All content files as they were read: the ``results`` of those ``wanted``, sorted by path.

    ``places`` gives the position of a file in both lists, by its path as in a survey.
    """

    wanted: list[WantedFile]
    results: list[FileResult]
    places: dict[bytes, int]

    @property
    def has_refusals(self) -> bool:
        """Whether any file was not read, such as a link: what changes that may be elsewhere."""
        return not all(each.is_kept for each in self.wanted)


@dataclass(slots=True)
class LiveCache(LoadCache):
    """The last survey of a folder and what was read then, besides what followed from it.

    ``changed`` holds the paths of files that are no longer as they were ``read``; None where
    anything may have changed.
    """

    read: ReadFiles | None = None
    changed: set[bytes] | None = None
    _survey: Survey | None = None
    _reported: set[Path] | None = None
    _unchecked: tuple[Path, Path | None] | None = None

    def report(self, paths: Iterable[Path]) -> None:
        """Report that the files at ``paths`` changed, and no others since the last survey."""
        self._reported = (self._reported or set()) | set(paths)

    def survey(self, content: Path, cache: Path | None) -> Survey:
        """A survey of ``content``, as ``survey`` makes it with ``cache``.

        If ``report`` was called since the last survey, only the reported files are looked at.
        """
        reported, self._reported = self._reported, None
        last, self._survey = self._survey, None
        is_plain = not (self.read and self.read.has_refusals)
        now = (
            partial_survey(last, content, reported)
            if last and reported is not None and is_plain
            else None
        )
        if last and now:
            self._unchecked = content, cache
            self._note(last, now)
        else:
            self.changed = None
            now = survey(content, cache)
            # Nobody watches the place that a link leads to.
            self._unchecked = (content, cache) if now.has_links else None
        self._survey = now
        return now

    def is_latest(self, seen: Survey) -> bool:
        """Whether ``seen`` is the last survey that was made."""
        return self._survey is seen

    def recheck(self) -> bool:
        """Whether a look at all files finds unreported changes; True only once for each change."""
        if self._unchecked is None:
            return False
        last, now = self._survey, survey(*self._unchecked)
        is_missed = last is None or last.digests != now.digests
        if not now.has_links:
            self._unchecked = None
        # What was missed is not noted. Where there are links, the next survey is whole in any case.
        self._survey = now if now.has_links or not is_missed else None
        return is_missed

    def _note(self, last: Survey, now: Survey) -> None:
        if self.changed is not None:
            changed = now.digests.items() ^ last.digests.items()
            self.changed |= {path for path, _ in changed}
