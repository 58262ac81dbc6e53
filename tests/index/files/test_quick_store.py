"""An index that is read at once: whole to who wrote it, and to others once it has a digest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from nexus.index.files.index_files import file_of
from nexus.index.files.quick_store import QuickStore
from nexus.index.files.store import FileStore
from nexus.index.stores import KEPT


def write(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE answer (value INTEGER)"))


class Quick(QuickStore):
    """Such a store, with what it left for later."""

    def __init__(self, folder: Path) -> None:
        self.left: list[Callable[[], None]] = []
        super().__init__(folder, self.left.append)

    def catch_up(self) -> None:
        while self.left:
            self.left.pop(0)()


@pytest.fixture
def quick(tmp_path: Path) -> Quick:
    return Quick(tmp_path / "indexes")


@pytest.fixture
def others(quick: Quick) -> FileStore:
    return FileStore(quick.folder)


def test_who_wrote_it_reads_it_at_once_and_others_later(quick: Quick, others: FileStore) -> None:
    built = quick.build("a1", write)
    assert quick.find("a1") == quick.latest() == built
    assert others.find("a1") is None
    quick.catch_up()
    assert others.find("a1") == quick.find("a1") == built


def test_who_dies_before_leaves_the_older_index(quick: Quick, others: FileStore) -> None:
    older = quick.build("a1", write)
    quick.catch_up()
    quick.build("b2", write)
    assert others.latest() == older
    assert Quick(quick.folder).latest() == older
    assert others.build("b2", write) == others.find("b2")


def test_an_index_that_is_written_anew_loses_the_digest_of_the_old(
    quick: Quick, others: FileStore
) -> None:
    others.build("a1", write)
    quick.build("a1", lambda connection: connection.execute(text("CREATE TABLE x (y)")))  # type: ignore[arg-type]
    assert others.find("a1") is None
    quick.catch_up()
    assert others.find("a1") is not None


def test_what_was_damaged_since_is_not_believed(quick: Quick) -> None:
    quick.build("a1", write)
    file_of(quick.folder, "a1").write_bytes(b"damaged")
    assert quick.find("a1") is None
    quick.catch_up()
    assert quick.find("a1") is None


def test_what_another_process_has_built_meanwhile_stays_as_it_is(
    quick: Quick, others: FileStore
) -> None:
    quick.build("a1", write)
    others.build("a1", write)
    quick.catch_up()
    assert others.find("a1") is not None


def test_what_was_pruned_meanwhile_is_passed_over(quick: Quick, others: FileStore) -> None:
    quick.build("a1", write)
    file_of(quick.folder, "a1").unlink()
    quick.catch_up()
    assert others.find("a1") is None
    assert quick.find("a1") is None


def test_a_file_is_read_through_once(quick: Quick, monkeypatch: pytest.MonkeyPatch) -> None:
    quick.build("a1", write)
    quick.catch_up()
    again = Quick(quick.folder)
    assert again.find("a1") is not None
    monkeypatch.setattr("nexus.index.files.store.is_whole", lambda _: False)
    assert again.find("a1") is not None


def test_old_indexes_are_pruned_afterwards(quick: Quick) -> None:
    for number in range(6):
        quick.build(f"a{number}", write)
    assert len(list(quick.folder.glob("*.sqlite3"))) == 6
    quick.catch_up()
    assert len(list(quick.folder.glob("*.sqlite3"))) == KEPT
