"""The number by which the full text in SQLite knows each entry: its key.

A new or removed entry moves the ids of all entries behind it. Their words would have to be written
again, which took longer than everything else: so the full text has keys of its own, and an entry
keeps its key for as long as each index is made from the one before.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from sqlalchemy import Connection

_CREATE = "CREATE TABLE IF NOT EXISTS entry_key (keys BLOB NOT NULL)"


def store_keys(connection: Connection, keys: Sequence[int]) -> None:
    """Store ``keys`` as those of the entries, in the order of their ids."""
    connection.exec_driver_sql(_CREATE)
    connection.exec_driver_sql("DELETE FROM entry_key")
    connection.exec_driver_sql("INSERT INTO entry_key VALUES (?)", (array("I", keys).tobytes(),))


def stored_keys(connection: Connection) -> array[int]:
    """The keys of all entries, in the order of their ids."""
    keys = array("I")
    keys.frombytes(connection.exec_driver_sql("SELECT keys FROM entry_key").scalar_one())
    return keys


def keys_of(entries: int, kept: Mapping[int, int], old: Sequence[int]) -> list[int]:
    """A key for each id below ``entries``: the ``kept`` one, or a new one not in ``old``."""
    fresh: Iterator[int] = count(max(old, default=-1) + 1)
    return [kept[at] if at in kept else next(fresh) for at in range(entries)]
