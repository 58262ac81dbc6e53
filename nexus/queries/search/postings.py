"""Asks an index in SQLite which entries hold words: by its sets, and its full text for phrases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pyroaring import BitMap
from sqlalchemy import bindparam, text
from sqlalchemy.orm import Session

from nexus.queries.search import fts5
from nexus.queries.search.expression import Expression
from nexus.queries.sets import NOTHING, union
from nexus.words import MAX_PREFIX_LENGTH, is_prefix_key, prefix_key

_OF_WORDS = text("SELECT word, field, ids FROM posting WHERE word IN :words").bindparams(
    bindparam("words", expanding=True)
)
_OF_PREFIX = text("SELECT field, ids FROM posting WHERE word >= :first AND word < :beyond")
_GREATEST = "\U0010ffff"

# A word as it stands in the table, and a field.
Held = dict[tuple[str, str], BitMap]


def fetch(session: Session, expressions: list[Expression]) -> dict[Expression, BitMap]:
    """The entries that answer to each of ``expressions``."""
    phrases = [asked for asked in expressions if any(len(each) > 1 for each in asked.alternatives)]
    words = [asked for asked in expressions if asked not in phrases]
    found = fts5.fetch(session, phrases) if phrases else {}
    held = _held(session, {key for asked in words for key in _keys(asked)}) if words else {}
    return found | {
        asked: union(held.get((key, asked.field), NOTHING) for key in _keys(asked))
        for asked in words
    }


def _keys(asked: Expression) -> Iterator[str]:
    """The words of ``asked``; a prefix has the character that marks it as one."""
    for (word,) in asked.alternatives:
        yield prefix_key(word) if asked.unfinished else word


def _held(session: Session, keys: set[str]) -> Held:
    """The entries of each of ``keys`` in each field."""
    longest = len(prefix_key("")) + MAX_PREFIX_LENGTH
    unlisted = {key for key in keys if is_prefix_key(key) and len(key) > longest}
    connection = session.connection()
    rows = connection.execute(_OF_WORDS, {"words": sorted(keys - unlisted)})
    held = {(word, field): BitMap.deserialize(ids) for word, field, ids in rows}
    for key in unlisted:
        held |= _with_prefix(session, key.removesuffix(prefix_key("")))
    return held


def _with_prefix(session: Session, prefix: str) -> Held:
    limits = {"first": prefix, "beyond": prefix + _GREATEST}
    found: dict[str, list[BitMap]] = defaultdict(list)
    for field, ids in session.connection().execute(_OF_PREFIX, limits):
        found[field].append(BitMap.deserialize(ids))
    return {(prefix_key(prefix), field): union(sets) for field, sets in found.items()}
