"""The watcher: what it reports, and what it leaves out."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import Empty, Queue
from threading import Event

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from watchfiles import Change

from nexus.content.source import find_file
from nexus.development import watching
from nexus.development.watching import Watcher, WatchFilter

PATIENCE = 30


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


@pytest.fixture
def reported(folder: Path) -> Iterator[Queue[Sequence[Path]]]:
    """What a watcher of ``folder``, which is at work already, reports."""
    reports: Queue[Sequence[Path]] = Queue()
    failures: list[Exception] = []
    watcher = Watcher([folder], reports.put, lambda: None, lambda _: None, failures.append)
    watcher.start()
    until(reports, lambda: (folder / "begin").write_text("", "utf-8"), folder / "begin")
    yield reports
    assert watcher.stop(PATIENCE)
    assert failures == []


def until(reports: Queue[Sequence[Path]], act: Callable[[], object], path: Path) -> None:
    """Act until ``path`` is reported: a watch that begins this moment may miss the first."""
    for _ in range(PATIENCE):
        act()
        try:
            while path not in reports.get(timeout=1):
                pass
        except Empty:
            continue
        return
    pytest.fail(f"{path.name} was not reported")


def test_each_file_that_was_written_is_reported(
    reported: Queue[Sequence[Path]], folder: Path
) -> None:
    names = {folder / f"{letter}.md" for letter in "abc"}
    for name in names:
        name.write_text("x", "utf-8")

    found: set[Path] = set()
    while not names <= found:
        found |= set(reported.get(timeout=PATIENCE))
    assert found - names <= {folder / "begin"}


def test_files_that_changed_together_are_one_report_with_each_of_them_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [folder / f"{letter}.md" for letter in "abc"]

    def tell(*_: Path, stop_event: Event, **__: object) -> Iterator[set[tuple[Change, str]]]:
        yield {(change, str(name)) for change in (Change.added, Change.modified) for name in names}
        stop_event.wait()

    monkeypatch.setattr(watching, "watch", tell)
    reports: Queue[Sequence[Path]] = Queue()
    faults: list[Exception] = []
    watcher = Watcher([folder], reports.put, lambda: None, faults.append, faults.append)
    watcher.start()
    assert reports.get(timeout=PATIENCE) == names
    assert watcher.stop(PATIENCE)
    assert (reports.qsize(), faults) == (0, [])


def test_a_folder_that_is_made_anew_is_watched_again(
    reported: Queue[Sequence[Path]], folder: Path
) -> None:
    shutil.rmtree(folder)
    reported.get(timeout=PATIENCE)
    folder.mkdir()

    page = folder / "page.md"
    until(reported, lambda: folder.is_dir() and page.write_text("x", "utf-8"), page)


def test_silence_is_told_as_well_and_a_folder_that_is_not_there_is_no_fault(folder: Path) -> None:
    silent = Event()
    faults: list[Exception] = []
    folders = [folder, folder / "missing"]
    watcher = Watcher(folders, lambda _: None, silent.set, faults.append, faults.append)
    watcher.start()
    assert silent.wait(PATIENCE)
    assert watcher.stop(PATIENCE)
    assert faults == []


def test_a_name_that_is_no_text_does_not_end_the_watch(
    reported: Queue[Sequence[Path]], folder: Path
) -> None:
    (folder / os.fsdecode(b"caf\xe9.md")).write_text("x", "utf-8")
    # What nobody watched meanwhile counts as changed.
    while folder not in reported.get(timeout=PATIENCE):
        pass
    page = folder / "page.md"
    until(reported, lambda: page.write_text("x", "utf-8"), page)


class System:
    """Stands for what tells of changes: can't do so, but where ``polls`` by looking at files."""

    def __init__(self, polls: bool) -> None:
        self.polls = polls
        self.begun = 0

    def __call__(
        self, *_: Path, stop_event: Event, force_polling: bool | None, **__: object
    ) -> Iterator[set[object]]:
        self.begun += 1
        if not (self.polls and force_polling):
            raise OSError(errno.ENOSPC, "OS file watch limit reached")
        while not stop_event.wait(0.01):
            yield set()


@pytest.mark.parametrize("polls", [True, False])
def test_a_system_that_tells_of_no_change_is_asked_in_turn_or_given_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch, polls: bool
) -> None:
    system = System(polls)
    monkeypatch.setattr(watching, "watch", system)
    monkeypatch.setattr(watching, "_PAUSE", 0.01)
    interruptions: list[Exception] = []
    failures: Queue[Exception] = Queue()
    silent = Event()
    watcher = Watcher([folder], lambda _: None, silent.set, interruptions.append, failures.put)
    watcher.start()
    if polls:
        assert silent.wait(PATIENCE)
        assert failures.empty()
    else:
        assert "limit reached" in str(failures.get(timeout=PATIENCE))
    assert watcher.stop(PATIENCE)
    assert len(interruptions) == (2 if polls else 4)


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("skills/caching.md", True),
        ("templates/_footer.html", True),
        ("media/flow.svg", True),
        ("skills/.caching.md.swp", False),
        (".git/index", False),
        ("skills/.deep/caching.md", False),
        ("skills/caching.md~", False),
        ("skills/caching.swp", False),
        ("skills/#caching.md#", False),
        ("skills/caching.md___jb_tmp___", False),
        ("skills/__pycache__/x.pyc", False),
    ],
)
def test_what_editors_keep_for_themselves_is_left_out(path: str, shown: bool) -> None:
    # The folder itself may lie in a hidden one, or in one that holds what was installed.
    root = Path("/srv/.sites/node_modules/content")
    assert WatchFilter([root])(Change.modified, str(root / path)) is shown
    # A system may tell of it by another name than it is watched by: a link's, or the other way.
    assert WatchFilter([Path("/srv/other")])(Change.modified, f"/real/{path}") or not shown


_NAMES = st.sampled_from(
    ["a", "flycheck_a", "node_modules", "__pycache__", "venv", ".a", "#a#", "a~", "a.swp", "a.pyc"]
)


@given(st.lists(_NAMES, max_size=3), _NAMES, st.sampled_from(["", ".md", ".markdown", ".MD"]))
def test_whatever_is_read_is_shown(folders: list[str], name: str, suffix: str) -> None:
    root = Path("/srv/content")
    path = "/".join([*folders, name + suffix])
    assume(find_file(root, path))
    assert WatchFilter([root])(Change.added, str(root / path))


def test_a_folder_is_known_by_what_its_link_leads_to(tmp_path: Path) -> None:
    (tmp_path / ".real").mkdir()
    (tmp_path / "content").symlink_to(".real")
    found = WatchFilter([tmp_path / "content"])
    assert found(Change.added, str(tmp_path / ".real" / "skills" / "a.md"))
    assert not found(Change.added, str(tmp_path / ".real" / ".git" / "index"))
