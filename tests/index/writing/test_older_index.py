from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from nexus.index.files.sqlite_file import read_only
from nexus.index.stores import StoredIndex
from nexus.index.writing.older_index import older_index_of


def test_of_an_index_with_other_tables_or_none_at_all_nothing_is_taken_over(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other")) as connection:
        connection.execute("CREATE TABLE other (value INTEGER)")
    for name in ("other", "gone"):
        assert older_index_of(StoredIndex("a1", read_only(tmp_path / name)), b"code") is None
