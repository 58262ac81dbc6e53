"""Asks SQLite's FTS5 for the entries in which words stand side by side."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence

from pyroaring import BitMap
from sqlalchemy import text
from sqlalchemy.orm import Session

from nexus.queries.index_cache import once_per_index
from nexus.queries.search.expression import Expression

_MATCHING = """
    SELECT :number_{0} AS number, json_group_array(rowid) AS keys
    FROM entry_words WHERE entry_words MATCH :match_{0}
"""
_KEYS = text("SELECT keys FROM entry_key")


def fetch(session: Session, expressions: list[Expression]) -> dict[Expression, BitMap]:
    """The entries that answer to each of ``expressions``, in one statement."""
    values: dict[str, object] = {}
    for number, asked in enumerate(expressions):
        values |= {f"number_{number}": number, f"match_{number}": match_of(asked)}
    statement = " UNION ALL ".join(_MATCHING.format(at) for at in range(len(expressions)))
    rows = session.execute(text(statement), values)
    ids = _ids(session)
    found: dict[Expression, BitMap] = {}
    for row in rows:
        keys = json.loads(row.keys)
        found[expressions[row.number]] = BitMap(keys if ids is None else [ids[key] for key in keys])
    return found


@once_per_index
def _ids(session: Session) -> Sequence[int] | None:
    """The id of each entry at the place of its key; None where they are the same."""
    keys = array("I", session.connection().scalar(_KEYS) or b"")
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
