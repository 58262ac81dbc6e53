"""Notices that files changed, in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from threading import Event, Thread

from watchfiles import Change, watch

from nexus.content.places import is_beside
from nexus.paths import is_hidden

# Milliseconds without a further change until a change counts as whole: long enough for an
# editor that writes, renames and sets permissions, short enough not to be felt.
_SETTLED = 50
# An endless stream of changes is reported in batches of this many milliseconds.
_PIECE = 400
_LOOK_AGAIN = 500
# Seconds until a watch that broke off begins again, and how often it may fail in a row to begin:
# first with the system's notifications, then by looking at the files every now and then.
_PAUSE = 1.0
_TRIES = 5
_TRIES_BEFORE_POLLING = 2

Report = Callable[[Sequence[Path]], None]
OnError = Callable[[Exception], None]


class Watcher:
    """Calls ``report`` with the files that changed below ``folders``, until stopped.

    A folder that is removed or replaced is found again. ``quiet`` is called now and then while
    nothing changes, ``interrupted`` when a watch breaks off and begins again, and ``failed`` when
    files can't be watched any more.
    """

    def __init__(
        self,
        folders: Iterable[Path],
        report: Report,
        quiet: Callable[[], None],
        interrupted: OnError,
        failed: OnError,
    ) -> None:
        self._folders = tuple(folders)
        self._report = report
        self._quiet = quiet
        self._interrupted = interrupted
        self._failed = failed
        self._tries = 0
        self._polls = False
        self._stop = Event()
        self._thread = Thread(target=self._run, name="watcher", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self, timeout: float = 0.5) -> bool:
        """Stop watching; False if the thread is still busy after ``timeout`` seconds."""
        self._stop.set()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        again = False
        while not self._stop.is_set():
            try:
                self._follow(_identities(self._folders), again)
            except Exception as error:
                # Any error: a name that is not UTF-8 raises an internal error of the library.
                if not self._recovers(error):
                    return
            again = True

    def _recovers(self, error: Exception) -> bool:
        """Report ``error`` and return whether to begin again; if so, only after a pause."""
        self._tries += 1
        if self._tries >= _TRIES:
            self._failed(error)
            return False
        self._interrupted(error)
        self._polls = self._polls or self._tries >= _TRIES_BEFORE_POLLING
        self._stop.wait(_PAUSE)
        return True

    def _follow(self, watched: dict[Path, int], again: bool) -> None:
        """Report what changes, until a folder comes, goes or is replaced.

        Where a watch begins ``again``, nothing was watched just before: this counts as a change.
        """
        for changed in self._changes(watched):
            self._tries = 0
            if changed or again:
                self._report(changed or self._folders)
                again = False
            else:
                self._quiet()
            if _identities(self._folders) != watched or watched.keys() & set(changed):
                return

    def _changes(self, watched: dict[Path, int]) -> Iterator[list[Path]]:
        """Files that changed, and an empty list now and then."""
        found = watch(
            *watched,
            watch_filter=WatchFilter(watched),
            debounce=_PIECE,
            step=_SETTLED,
            stop_event=self._stop,
            rust_timeout=_LOOK_AGAIN,
            yield_on_timeout=True,
            raise_interrupt=False,
            force_polling=self._polls or None,
            # A folder without read permission has nothing to show.
            ignore_permission_denied=True,
        )
        for changes in found:
            yield sorted({Path(path) for _, path in changes})


class WatchFilter:
    """Leaves out what is hidden, and what editors and tools write beside other files."""

    def __init__(self, folders: Iterable[Path]) -> None:
        # A system may tell of a file by the name of its folder, or by what that links to.
        self._roots = tuple(root for folder in folders for root in (folder, folder.resolve()))

    def __call__(self, _: Change, path: str) -> bool:
        """Whether the file at ``path`` can matter to the portfolio."""
        found = Path(path)
        root = next((root for root in self._roots if found.is_relative_to(root)), None)
        # Where the folder itself is does not matter, even if it is in a hidden one.
        inside = found.relative_to(root) if root else Path(found.name)
        return not is_hidden(inside) and not is_beside(found.name)


def _identities(folders: Iterable[Path]) -> dict[Path, int]:
    """The existing folders, each with a number that a later folder of its name does not share."""
    return {folder: folder.stat().st_ino for folder in folders if folder.is_dir()}
