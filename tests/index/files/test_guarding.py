"""An index whose file is harmed while it is open: answered rightly, or not at all."""

from __future__ import annotations

import errno
import fcntl
import gc
import os
import subprocess
import sys
import time
import weakref
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, create_engine, text

from nexus.errors import ContentError, IndexDamaged, IndexNotWritable, NexusError, Problem
from nexus.index.files.file_locks import try_exclusive_lock
from nexus.index.files.guarding import guard
from nexus.index.files.index_files import file_of
from nexus.index.files.store import FileStore
from nexus.index.stores import KEPT, StoredIndex
from tests.conftest import make_app
from tests.portfolio_files import write_many
from tests.servers import PATIENCE

PROBLEM = Problem("skills/a.md", 4, "date", "is 'soon'", "date")


def write(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE answer (value INTEGER)"))
    connection.execute(text("INSERT INTO answer VALUES (42)"))


class Opened:
    """A guarded index of one file, and how often it was made again."""

    def __init__(self, folder: Path) -> None:
        self.store = FileStore(folder)
        self.name, self.made = "a1", 0
        self.error: NexusError | None = None
        self.index = self.store.build("a1", write)
        self.engine = create_engine(self.index.url)
        self.release = guard(self.engine, self.index, self.reopen)
        (self.file,) = folder.glob("*.sqlite3")

    def reopen(self) -> StoredIndex:
        self.made += 1
        if self.error:
            raise self.error
        return self.store.find(self.name) or self.store.build(self.name, write)

    def answer(self) -> int:
        with self.engine.connect() as connection:
            value: int = connection.execute(text("SELECT value FROM answer")).scalar_one()
        return value


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    opened = Opened(tmp_path / "indexes")
    yield opened
    opened.engine.dispose()


def test_an_index_that_nobody_touches_is_opened_once(opened: Opened) -> None:
    assert [opened.answer() for _ in range(3)] == [42, 42, 42]
    assert opened.made == 0


@pytest.mark.parametrize("harm", ["removed", "truncated", "overwritten"])
@pytest.mark.parametrize("used", [True, False])
def test_what_was_harmed_is_made_again_before_it_is_read(
    opened: Opened, harm: str, used: bool
) -> None:
    if used:
        assert opened.answer() == 42
    whole = opened.file.read_bytes()
    if harm == "removed":
        opened.file.unlink()
    elif harm == "truncated":
        opened.file.write_bytes(whole[:5000])
    else:
        opened.file.write_bytes(whole.replace(b"*", b"+"))
    assert [opened.answer() for _ in range(3)] == [42, 42, 42]
    assert opened.made == 1


def test_another_index_is_never_taken_in_its_place(opened: Opened) -> None:
    opened.name = "b2"
    opened.file.unlink()
    with pytest.raises(IndexDamaged, match="the content has changed since; restart"):
        opened.answer()


def test_what_is_lost_is_looked_for_and_told_once(
    opened: Opened, caplog: pytest.LogCaptureFixture
) -> None:
    opened.name = "b2"
    opened.file.unlink()
    for _ in range(3):
        with pytest.raises(IndexDamaged):
            opened.answer()
    assert opened.made == 1
    (told,) = caplog.messages
    assert told == f"the index was damaged or removed; rebuilding it: {opened.file}"


def test_a_file_that_was_looked_at_for_holders_can_be_held_at_once(opened: Opened) -> None:
    opened.release()
    with try_exclusive_lock(opened.file) as is_unread:
        assert is_unread
    again = os.open(opened.file, os.O_RDONLY)
    fcntl.flock(again, fcntl.LOCK_SH | fcntl.LOCK_NB)
    os.close(again)


def test_nobody_judges_a_file_that_is_gone(tmp_path: Path) -> None:
    with try_exclusive_lock(tmp_path / "index-a1.sqlite3") as is_unread:
        assert not is_unread


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ContentError((PROBLEM,)), "skills/a.md:4: date: is 'soon'.*fix them and restart"),
        (IndexNotWritable("/indexes", "the disk is full: make room."), "disk is full: make room"),
    ],
)
def test_what_can_not_be_made_again_is_tried_again_after_a_pause(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, error: NexusError, told: str
) -> None:
    opened.error = error
    opened.file.unlink()
    for _ in range(3):
        with pytest.raises(IndexDamaged, match=told):
            opened.answer()
    assert opened.made == 1
    opened.error = None
    later = time.monotonic() + 60
    monkeypatch.setattr(time, "monotonic", lambda: later)
    assert opened.answer() == 42
    assert opened.made == 2


def test_an_engine_of_another_process_can_use_what_this_one_renewed(opened: Opened) -> None:
    second: Engine = create_engine(opened.index.url)
    guard(second, opened.index, opened.reopen)
    opened.file.unlink()
    assert opened.answer() == 42
    with second.connect() as connection:
        assert connection.execute(text("SELECT value FROM answer")).scalar_one() == 42
    second.dispose()


def build_newer(store: FileStore) -> None:
    for number in range(KEPT + 1):
        store.build(f"newer{number}", write)


def test_a_reader_keeps_its_index_while_newer_ones_are_built(opened: Opened) -> None:
    assert opened.answer() == 42
    build_newer(opened.store)
    assert opened.answer() == 42
    assert opened.made == 0
    assert len(list(opened.store.folder.glob("*.sqlite3"))) == KEPT + 1


def test_an_index_whose_lock_is_released_is_pruned(opened: Opened) -> None:
    opened.release()
    build_newer(opened.store)
    assert not opened.file.exists()


def test_an_engine_that_nobody_has_any_more_holds_no_index(tmp_path: Path) -> None:
    forgotten = Opened(tmp_path)
    file, store = forgotten.file, forgotten.store
    del forgotten
    gc.collect()
    build_newer(store)
    assert not file.exists()


def test_an_app_that_nobody_has_any_more_is_forgotten_and_holds_no_index(tmp_path: Path) -> None:
    app = make_app(write_many(tmp_path / "content", 1), tmp_path / "indexes")
    assert app.test_client().get("/").status_code == 200
    forgotten = weakref.ref(app)
    del app
    gc.collect()
    assert forgotten() is None
    # Its engine was its own, and goes after it.
    gc.collect()
    (file,) = (tmp_path / "indexes").rglob("index-*.sqlite3")
    with try_exclusive_lock(file) as is_free:
        assert is_free


def test_what_was_made_again_is_held_as_well(opened: Opened) -> None:
    opened.file.unlink()
    assert opened.answer() == 42
    build_newer(opened.store)
    assert opened.answer() == 42
    assert opened.made == 1


def test_what_was_pruned_just_before_it_was_opened_is_made_again(tmp_path: Path) -> None:
    class Pruned(FileStore):
        def build(self, *args: Any, **named: Any) -> StoredIndex:
            index = super().build(*args, **named)
            if not pruned:
                pruned.append(file_of(self.folder, "a1"))
                pruned[0].rename(tmp_path / "gone")
            return index

    pruned: list[Path] = []
    store = Pruned(tmp_path / "indexes")
    index = store.build("a1", write)
    engine = create_engine(index.url)
    guard(engine, index, lambda: store.build("a1", write))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT value FROM answer")).scalar_one() == 42
    engine.dispose()


_READERS = """
import os, sys
from pathlib import Path
from sqlalchemy import create_engine
from nexus.index.files.guarding import guard
from nexus.index.files.store import FileStore

index = FileStore(Path(sys.argv[1])).find("a1")
engine = create_engine(index.url)
guard(engine, index, lambda: index)
if os.fork():
    os._exit(0)
print("reading", flush=True)
sys.stdin.read()
"""


def test_a_forked_reader_keeps_its_index_after_its_parent_has_ended(opened: Opened) -> None:
    opened.release()
    command = [sys.executable, "-c", _READERS, str(opened.store.folder)]
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, text=True) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == "reading\n"
        assert parent.wait(PATIENCE) == 0
        build_newer(opened.store)
        assert opened.file.exists()


def test_an_index_is_read_where_the_system_knows_no_locks(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: int, _operation: int) -> None:
        raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", refuse)
    engine = create_engine(opened.index.url)
    guard(engine, opened.index, opened.reopen)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT value FROM answer")).scalar_one() == 42
    engine.dispose()
    assert opened.made == 0


def test_phrases_are_found_where_an_index_was_made_again_from_nothing(tmp_path: Path) -> None:
    content, indexes = write_many(tmp_path / "content", 12), tmp_path / "indexes"
    make_app(content, indexes)
    # The newest entry by its date, and the last that came: its id and its key differ.
    newest = "---\ntitle: Newest\ndate: 2024\n---\nA phrase of mine. A phrase of yours.\n"
    (content / "skills" / "newest.md").write_text(newest)
    client = make_app(content, indexes).test_client()

    def found(phrase: str) -> bool:
        shown = client.get("/", query_string={"q": f'"{phrase}"'}).text
        return 'data-entry="skill/newest"' in shown.partition('id="results"')[2]

    assert found("phrase of mine")
    for file in indexes.rglob("index-*"):
        file.unlink()
    assert found("phrase of yours")
