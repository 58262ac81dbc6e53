"""Asks SQLite's FTS5 for the entries in which words stand side by side."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence

from pyroaring import BitMap
from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from nexus.queries.search.expression import Expression

_MATCHING = """
    SELECT :number_{0} AS number, json_group_array(rowid) AS keys
    FROM entry_words WHERE entry_words MATCH :match_{0}
"""
_KEYS = text("SELECT keys FROM entry_key")
_IDS = "nexus.ids"


def fetch(session: Session, expressions: list[Expression]) -> dict[Expression, BitMap]:
    """The entries that answer to each of ``expressions``, in one statement."""
    values: dict[str, object] = {}
    for number, asked in enumerate(expressions):
        values |= {f"number_{number}": number, f"match_{number}": match_of(asked)}
    statement = " UNION ALL ".join(_MATCHING.format(at) for at in range(len(expressions)))
    rows = session.execute(text(statement), values)
    ids = _ids(session.connection())
    found: dict[Expression, BitMap] = {}
    for row in rows:
        keys = json.loads(row.keys)
        found[expressions[row.number]] = BitMap(keys if ids is None else [ids[key] for key in keys])
    return found


def _ids(connection: Connection) -> Sequence[int] | None:
    """The id of each entry at the place of its key; None where they are the same.

    Read once per connection and not once per index: an index that is made again after it was
    damaged may have other keys.
    """
    if _IDS not in connection.info:
        connection.info[_IDS] = _ids_by_key(array("I", connection.scalar(_KEYS) or b""))
    ids: Sequence[int] | None = connection.info[_IDS]
    return ids


def _ids_by_key(keys: array[int]) -> Sequence[int] | None:
    if keys == array("I", range(len(keys))):
        return None
    ids = array("I", bytes(keys.itemsize * (max(keys) + 1)))
    for at, key in enumerate(keys):
        ids[key] = at
    return ids


def match_of(asked: Expression) -> str:
    """``asked`` in FTS5 syntax: ``title : ("cache" OR "caching")``."""
    star = " *" if asked.unfinished else ""
    phrases = (f'"{" ".join(words)}"{star}' for words in asked.alternatives)
    return f"{asked.field} : ({' OR '.join(phrases)})"
