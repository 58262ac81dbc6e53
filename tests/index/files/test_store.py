from __future__ import annotations

import errno
import fcntl
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import OperationalError

from nexus.errors import IndexNotWritable
from nexus.index.files.index_files import locked
from nexus.index.files.store import FileStore
from nexus.index.stores import KEPT, StoredIndex


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FileStore:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    return FileStore(tmp_path / "indexes")


def write(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE answer (value INTEGER)"))
    connection.execute(text("INSERT INTO answer VALUES (42)"))


def answer(index: StoredIndex) -> int:
    engine = create_engine(index.url)
    with engine.connect() as connection:
        value: int = connection.execute(text("SELECT value FROM answer")).scalar_one()
    engine.dispose()
    return value


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_was_built_is_found_again(store: FileStore) -> None:
    assert store.find("a1") is None
    store.build("a1", write)
    found = store.find("a1")
    assert found is not None
    assert answer(found) == 42


def test_an_index_can_not_be_written_to(store: FileStore) -> None:
    engine = create_engine(store.build("a1", write).url)
    with engine.connect() as connection, pytest.raises(Exception, match="readonly"):
        connection.execute(text("DELETE FROM answer"))
    engine.dispose()


def test_a_build_that_fails_leaves_nothing_and_the_old_index_as_it_was(store: FileStore) -> None:
    store.build("a1", write)
    before = files(store.folder)

    def fail(connection: Connection) -> None:
        write(connection)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.build("b2", fail)
    assert files(store.folder) == before
    assert store.find("b2") is None


@pytest.mark.parametrize("damage", [b"", b"garbage", None])
def test_a_damaged_index_is_not_found(store: FileStore, damage: bytes | None) -> None:
    store.build("a1", write)
    path = store.folder / "index-a1.sqlite3"
    path.write_bytes(path.read_bytes()[:-100] if damage is None else damage)
    assert store.find("a1") is None
    assert answer(store.build("a1", write)) == 42


def test_an_index_whose_digest_is_damaged_is_not_found(store: FileStore) -> None:
    store.build("a1", write)
    (store.folder / "index-a1.sqlite3.sha256").write_bytes(b"\xff\xfe")
    assert store.find("a1") is None
    assert store.latest() is None
    assert answer(store.build("a1", write)) == 42


def test_old_indexes_are_pruned_but_a_few_stay_for_a_rollback(store: FileStore) -> None:
    for number in range(6):
        store.build(f"a{number}", write)
        os.utime(store.folder / f"index-a{number}.sqlite3", (number, number))
    kept = [name for name in files(store.folder) if name.endswith(".sqlite3")]
    assert len(kept) == KEPT
    assert "index-a5.sqlite3" in kept
    assert len(files(store.folder)) == 2 * KEPT


@pytest.fixture
def closed(store: FileStore, monkeypatch: pytest.MonkeyPatch) -> FileStore:
    """A store whose own folder can't be made: its indexes go to the temporary one."""
    mkdir = Path.mkdir

    def refuse(path: Path, *args: object, **named: object) -> None:
        if path == store.folder:
            raise OSError(errno.EROFS, "Read-only file system")
        mkdir(path, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "mkdir", refuse)
    return store


def test_a_folder_that_is_read_only_is_replaced_by_the_temporary_one(closed: FileStore) -> None:
    assert answer(closed.build("a1", write)) == 42
    assert closed.find("a1") is not None
    assert not closed.folder.exists()


def test_nobody_else_may_look_into_the_temporary_folder(closed: FileStore, tmp_path: Path) -> None:
    closed.build("a1", write)
    (folder,) = (tmp_path / "temporary").iterdir()
    assert folder.name == f"nexus-{os.getuid()}"
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_link_that_waits_for_indexes_gets_none(closed: FileStore, tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    trap.mkdir()
    (tmp_path / "temporary" / f"nexus-{os.getuid()}").symlink_to(trap)
    assert answer(closed.build("a1", write)) == 42
    assert list(trap.iterdir()) == []


def test_a_folder_of_another_user_gets_no_index(
    closed: FileStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 123_456)
    trap = tmp_path / "temporary" / "nexus-123456"
    trap.mkdir()
    assert answer(closed.build("a1", write)) == 42
    assert list(trap.iterdir()) == []


@pytest.mark.usefixtures("without_rights")
def test_a_folder_that_can_not_be_looked_into_is_replaced_by_the_temporary_one(
    store: FileStore,
) -> None:
    store.folder.mkdir()
    store.folder.chmod(0)
    assert store.find("a1") is None
    assert store.latest() is None
    assert answer(store.build("a1", write)) == 42
    assert store.find("a1") is not None


def test_a_full_disk_is_told_with_what_to_do(
    store: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(IndexNotWritable, match=r"disk is full.*make room"):
        store.build("a1", write)
    assert store.find("a1") is None


def test_a_statement_that_is_wrong_is_not_taken_for_a_full_disk(store: FileStore) -> None:
    def fail(connection: Connection) -> None:
        connection.execute(text("SELECT 1 FROM nowhere"))

    with pytest.raises(OperationalError, match="nowhere"):
        store.build("a1", fail)
    assert files(store.folder) == []


def test_what_another_process_prunes_meanwhile_is_passed_over(store: FileStore) -> None:
    store.build("a1", write)
    # Still listed, and not there any more.
    (store.folder / "index-b2.sqlite3").symlink_to("nowhere")
    store.build("c3", write)
    latest = store.latest()
    assert latest is not None
    assert latest.fingerprint == "c3"


def test_the_latest_index_is_the_newest_that_is_whole(store: FileStore) -> None:
    for number, name in enumerate(("a1", "b2", "c3")):
        store.build(name, write)
        os.utime(store.folder / f"index-{name}.sqlite3", (number, number))
    (store.folder / "index-c3.sqlite3.sha256").unlink()
    latest = store.latest()
    assert latest is not None
    assert latest.fingerprint == "b2"


def test_a_new_index_begins_as_a_copy_of_the_very_one_that_was_found(
    store: FileStore, tmp_path: Path
) -> None:
    older = store.build("a1", write)
    spare = tmp_path / "temporary" / f"nexus-{os.getuid()}" / store.folder.name
    spare.mkdir(parents=True)
    (spare / "index-a1.sqlite3").write_bytes(b"damaged")
    assert answer(store.build("b2", lambda _: None, older)) == 42


_BUILDER = """
import sys, time
from pathlib import Path
from sqlalchemy import text
from nexus.index.files.index_files import locked
from nexus.index.files.store import FileStore

def write(connection):
    connection.execute(text("CREATE TABLE answer (value INTEGER)"))
    connection.execute(text("INSERT INTO answer VALUES (42)"))
    print("writing", flush=True)
    time.sleep(float(sys.argv[2]))

FileStore(Path(sys.argv[1])).build("a1", write)
"""


def start_builder(folder: Path, seconds: float) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _BUILDER, str(folder), str(seconds)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_killed_builds_leave_no_index_and_the_next_build_sweeps_up(store: FileStore) -> None:
    for _ in range(3):
        with start_builder(store.folder, 30) as builder:
            assert builder.stdout is not None
            assert builder.stdout.readline() == "writing\n"
            builder.send_signal(signal.SIGKILL)
    assert store.find("a1") is None
    assert len(list(store.folder.glob("*.tmp-*"))) == 1, "each build sweeps up after the last"
    assert answer(store.build("a1", write)) == 42
    assert list(store.folder.glob("*.tmp-*")) == []


def test_two_builds_at_once_both_end_with_a_whole_index(store: FileStore) -> None:
    builders = [start_builder(store.folder, 0.2) for _ in range(2)]
    for builder in builders:
        builder.communicate(timeout=60)
        assert builder.returncode == 0
    found = store.find("a1")
    assert found is not None
    assert answer(found) == 42


def test_a_build_that_ends_second_leaves_the_file_that_others_have_open(store: FileStore) -> None:
    def write_beside_another(connection: Connection) -> None:
        FileStore(store.folder).build("a1", write)
        opened.append((store.folder / "index-a1.sqlite3").stat())
        write(connection)

    opened: list[os.stat_result] = []
    assert answer(store.build("a1", write_beside_another)) == 42
    assert os.path.samestat((store.folder / "index-a1.sqlite3").stat(), opened[0])
    assert files(store.folder) == ["index-a1.sqlite3", "index-a1.sqlite3.sha256"]


def test_no_two_builds_show_their_index_at_the_same_moment(store: FileStore) -> None:
    store.folder.mkdir()
    opened = os.open(store.folder, os.O_RDONLY)
    with locked(store.folder), pytest.raises(BlockingIOError):
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.close(opened)


def test_builders_that_share_the_number_of_their_process_do_not_meet(store: FileStore) -> None:
    """As two containers do that share a folder: within this one process."""
    inner: list[StoredIndex] = []

    def write_within(connection: Connection) -> None:
        inner.append(store.build("a1", write))
        write(connection)

    assert answer(store.build("a1", write_within)) == 42
    assert [answer(index) for index in inner] == [42]
    assert list(store.folder.glob("*.tmp-*")) == []


def test_a_whole_index_needs_no_temporary_folder(
    store: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.build("a1", write)

    def none() -> str:
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found")

    monkeypatch.setattr(tempfile, "gettempdir", none)
    again = FileStore(store.folder)
    assert again.find("a1") is not None
    assert again.find("b2") is None
