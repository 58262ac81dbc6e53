"""An index that is read at once: whole to whoever wrote it, and to others once it has a digest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from nexus.index.files.index_files import file_of
from nexus.index.files.live_store import LiveStore
from nexus.index.files.store import FileStore
from nexus.index.stores import KEPT


def write(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE answer (value INTEGER)"))


class Live(LiveStore):
    """Such a store, with what it deferred."""

    def __init__(self, folder: Path) -> None:
        self.deferred: list[Callable[[], None]] = []
        super().__init__(folder, self.deferred.append)

    def run_deferred(self) -> None:
        while self.deferred:
            self.deferred.pop(0)()


@pytest.fixture
def live(tmp_path: Path) -> Live:
    return Live(tmp_path / "indexes")


@pytest.fixture
def others(live: Live) -> FileStore:
    return FileStore(live.folder)


def test_its_writer_reads_it_at_once_and_others_later(live: Live, others: FileStore) -> None:
    built = live.build("a1", write)
    assert live.find("a1") == live.latest() == built
    assert others.find("a1") is None
    live.run_deferred()
    assert others.find("a1") == live.find("a1") == built


def test_a_writer_that_dies_before_leaves_the_older_index(live: Live, others: FileStore) -> None:
    older = live.build("a1", write)
    live.run_deferred()
    live.build("b2", write)
    assert others.latest() == older
    assert Live(live.folder).latest() == older
    assert others.build("b2", write) == others.find("b2")


def test_an_index_that_is_written_anew_loses_the_digest_of_the_old(
    live: Live, others: FileStore
) -> None:
    others.build("a1", write)
    live.build("a1", lambda connection: connection.execute(text("CREATE TABLE x (y)")))  # type: ignore[arg-type]
    assert others.find("a1") is None
    live.run_deferred()
    assert others.find("a1") is not None


def test_what_was_damaged_since_is_not_believed(live: Live) -> None:
    live.build("a1", write)
    file_of(live.folder, "a1").write_bytes(b"damaged")
    assert live.find("a1") is None
    live.run_deferred()
    assert live.find("a1") is None


def test_what_another_process_has_built_meanwhile_stays_as_it_is(
    live: Live, others: FileStore
) -> None:
    live.build("a1", write)
    others.build("a1", write)
    live.run_deferred()
    assert others.find("a1") is not None


def test_what_was_pruned_meanwhile_is_passed_over(live: Live, others: FileStore) -> None:
    live.build("a1", write)
    file_of(live.folder, "a1").unlink()
    live.run_deferred()
    assert others.find("a1") is None
    assert live.find("a1") is None


def test_a_file_is_read_through_once(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    live.build("a1", write)
    live.run_deferred()
    again = Live(live.folder)
    assert again.find("a1") is not None
    monkeypatch.setattr("nexus.index.files.store.is_whole", lambda _: False)
    assert again.find("a1") is not None


def test_old_indexes_are_pruned_afterwards(live: Live) -> None:
    for number in range(6):
        live.build(f"a{number}", write)
    assert len(list(live.folder.glob("*.sqlite3"))) == 6
    live.run_deferred()
    assert len(list(live.folder.glob("*.sqlite3"))) == KEPT
