"""An index whose file is harmed while it is open: answered rightly, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, create_engine, text

from nexus.errors import IndexDamaged
from nexus.index.files.guarding import guard
from nexus.index.files.store import FileStore, StoredIndex


def write(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE answer (value INTEGER)"))
    connection.execute(text("INSERT INTO answer VALUES (42)"))


class Opened:
    """A guarded index of one file, and how often it was made again."""

    def __init__(self, folder: Path) -> None:
        self.store = FileStore(folder)
        self.name, self.made = "a1", 0
        self.index = self.store.build("a1", write)
        self.engine = create_engine(self.index.url)
        guard(self.engine, self.index, self.reopen)
        (self.file,) = folder.glob("*.sqlite3")

    def reopen(self) -> StoredIndex:
        self.made += 1
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
    with pytest.raises(IndexDamaged, match="the content has changed since: start again"):
        opened.answer()


def test_what_is_lost_is_looked_for_once(opened: Opened) -> None:
    opened.name = "b2"
    opened.file.unlink()
    for _ in range(3):
        with pytest.raises(IndexDamaged):
            opened.answer()
    assert opened.made == 1


def test_an_engine_of_another_process_can_use_what_this_one_renewed(opened: Opened) -> None:
    second: Engine = create_engine(opened.index.url)
    guard(second, opened.index, opened.reopen)
    opened.file.unlink()
    assert opened.answer() == 42
    with second.connect() as connection:
        assert connection.execute(text("SELECT value FROM answer")).scalar_one() == 42
    second.dispose()
