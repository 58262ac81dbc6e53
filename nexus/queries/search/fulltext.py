"""Asks the database which entries hold a term, and caches the answers.

The answer to one term in one field is a set of entries. All terms of a question are asked for
together, and each set comes in one step: rows fetched one by one would each hold the interpreter's
lock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from pyroaring import BitMap
from sqlalchemy.orm import Session

from nexus.lru_cache import LRUCache
from nexus.queries.index_cache import once_per_index
from nexus.queries.search import postings, tsquery
from nexus.queries.search.expression import Expression

# Bytes of sets that stay in memory, in each process.
_KEPT = 8 * 2**20
# The memory that a set takes besides its members, including its key.
_OVERHEAD = 400
# A set stores each member in two bytes, or 65,536 of them as bits.
_MEMBER, _CHUNK, _CHUNK_BYTES = 2, 65_536, 8_192
_DATABASES: Mapping[str, Callable[[Session, list[Expression]], dict[Expression, BitMap]]] = {
    "sqlite": postings.fetch,
    "postgresql": tsquery.fetch,
}


@once_per_index
def _sets(_session: Session) -> LRUCache[Expression, BitMap]:
    return LRUCache(_KEPT, size=_bytes_of)


def _bytes_of(ids: BitMap) -> int:
    """Roughly how many bytes of memory ``ids`` take."""
    chunks = ids.max() // _CHUNK + 1 if ids else 0
    return _OVERHEAD + min(_MEMBER * len(ids), chunks * _CHUNK_BYTES)


def entries_matching(
    session: Session, expressions: Iterable[Expression]
) -> Mapping[Expression, BitMap]:
    """The entries that answer to each of ``expressions``."""
    fetch = _DATABASES[session.get_bind().dialect.name]
    return _sets(session).get_all(expressions, lambda missing: fetch(session, missing))
