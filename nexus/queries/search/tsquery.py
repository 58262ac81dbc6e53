"""Asks PostgreSQL's full-text search for the entries that hold words."""

from __future__ import annotations

from pyroaring import BitMap
from sqlalchemy import text
from sqlalchemy.orm import Session

from nexus.queries.search.expression import Expression

# A long text takes several rows, so an entry may come up twice: the set removes duplicates.
_MATCHING = """
    SELECT {0} AS number, array_agg(id) AS ids
    FROM entry_words WHERE {1} @@ CAST(:match_{0} AS tsquery)
"""


def fetch(session: Session, expressions: list[Expression]) -> dict[Expression, BitMap]:
    """The entries that answer to each of ``expressions``, in one statement."""
    statement = " UNION ALL ".join(
        _MATCHING.format(number, asked.field) for number, asked in enumerate(expressions)
    )
    values = {f"match_{number}": match_of(asked) for number, asked in enumerate(expressions)}
    rows = session.execute(text(statement), values)
    return {expressions[row.number]: BitMap(row.ids or ()) for row in rows}


def match_of(asked: Expression) -> str:
    """``asked`` in tsquery syntax: ``('rate' <-> 'lim':*) | ('quota':*)``."""
    star = ":*" if asked.unfinished else ""
    phrases = (" <-> ".join(f"'{word}'" for word in words) for words in asked.alternatives)
    return " | ".join(f"({phrase}{star})" for phrase in phrases)
