"""Asks SQLite's FTS5 for the entries in which words stand side by side."""

from __future__ import annotations

import json

from pyroaring import BitMap
from sqlalchemy import text
from sqlalchemy.orm import Session

from nexus.queries.expression import Expression

_MATCHING = """
    SELECT :number_{0} AS number, json_group_array(rowid) AS ids
    FROM entry_words WHERE entry_words MATCH :match_{0}
"""


def fetch(session: Session, expressions: list[Expression]) -> dict[Expression, BitMap]:
    """The entries that answer to each of ``expressions``, in one statement."""
    values: dict[str, object] = {}
    for number, asked in enumerate(expressions):
        values |= {f"number_{number}": number, f"match_{number}": match_of(asked)}
    statement = " UNION ALL ".join(_MATCHING.format(at) for at in range(len(expressions)))
    rows = session.execute(text(statement), values)
    return {expressions[row.number]: BitMap(json.loads(row.ids)) for row in rows}


def match_of(asked: Expression) -> str:
    """``asked`` as FTS5 writes it: ``title : ("cache" OR "caching")``."""
    star = " *" if asked.unfinished else ""
    phrases = (f'"{" ".join(words)}"{star}' for words in asked.alternatives)
    return f"{asked.field} : ({' OR '.join(phrases)})"
