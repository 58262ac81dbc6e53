"""Which entries contain a word, field by field: sets that are prepared when the index is built.

SQLite's full text gives the same, but id by id; a search reads just a few of these sets, whatever
the number of entries. Prefixes that many words share have a set of their own. Only the full text
knows which words are side by side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from pyroaring import BitMap
from sqlalchemy import Connection, text

from nexus.index.id_mapping import IdMapping
from nexus.index.words.vocabulary import EntryWords, distinct
from nexus.words import MAX_PREFIX_LENGTH, is_prefix_key, prefix_key

_CREATE = """
    CREATE TABLE posting (
        word TEXT NOT NULL, field TEXT NOT NULL, ids BLOB NOT NULL, PRIMARY KEY (word, field)
    ) WITHOUT ROWID
"""
_WRITE = text("INSERT OR REPLACE INTO posting (word, field, ids) VALUES (:word, :field, :ids)")
_READ = text("SELECT ids FROM posting WHERE word = :word AND field = :field")
_READ_OLDER = text("SELECT word, field, ids FROM older.posting")
_DROP = text("DELETE FROM posting WHERE word = :word AND field = :field")

# A word, or a prefix as ``prefix_key`` writes it, in a field.
Place = tuple[str, str]


def store_postings(connection: Connection, words: Iterable[EntryWords]) -> None:
    """Create the table and fill it; ids count from 0 in the order of ``words``."""
    held: dict[Place, BitMap] = defaultdict(BitMap)
    for position, entry in enumerate(words):
        for place in _words(entry):
            held[place].add(position)
    by_prefix: dict[Place, BitMap] = defaultdict(BitMap)
    for (word, field), ids in held.items():
        for prefix in _prefix_keys(word):
            by_prefix[prefix, field] |= ids
    _store(connection, chain(held.items(), by_prefix.items()))


def take_postings(
    connection: Connection, id_mapping: IdMapping, new: Mapping[int, EntryWords]
) -> dict[str, int]:
    """Create the table; fill it with those of the attached index that stay, and ``new`` ones.

    Returns in how many entries each word occurs.
    """
    held = dict(_positions(new))
    for word, field, stored in connection.execute(_READ_OLDER):
        place, ids = (word, field), id_mapping.mapped(BitMap.deserialize(stored))
        if ids:
            held[place] = held[place] | ids if place in held else ids
    _store(connection, held.items())
    entries: dict[str, BitMap] = {}
    for (word, _), ids in held.items():
        if not is_prefix_key(word):
            entries[word] = entries[word] | ids if word in entries else ids
    return {word: len(ids) for word, ids in entries.items()}


def drop_postings(connection: Connection) -> None:
    """Drop the table."""
    connection.exec_driver_sql("DROP TABLE posting")


def _store(connection: Connection, held: Iterable[tuple[Place, BitMap]]) -> None:
    connection.execute(text(_CREATE))
    # In order: an index that is made again is the same bytes, and so is its digest.
    rows = [_row(*each) for each in sorted(held, key=lambda each: each[0])]
    if rows:
        connection.execute(_WRITE, rows)


def replace_postings(
    connection: Connection, old: Mapping[int, EntryWords], new: Mapping[int, EntryWords]
) -> None:
    """Take the entries of ``old`` out of the sets by id, and put those of ``new`` in."""
    gone, come = _positions(old), _positions(new)
    for place in sorted({*gone, *come}):
        if gone.get(place) == come.get(place):
            continue
        word, field = place
        stored = connection.scalar(_READ, {"word": word, "field": field})
        held = BitMap.deserialize(stored) if stored else BitMap()
        ids = held - gone.get(place, BitMap()) | come.get(place, BitMap())
        if ids:
            # The same set is the same bytes, whatever was added and removed before.
            connection.execute(_WRITE, _row(place, BitMap(ids.to_array())))
        else:
            connection.execute(_DROP, {"word": word, "field": field})


def _positions(words: Mapping[int, EntryWords]) -> dict[Place, BitMap]:
    held: dict[Place, BitMap] = defaultdict(BitMap)
    for position, entry in words.items():
        for word, field in _words(entry):
            for each in (word, *_prefix_keys(word)):
                held[each, field].add(position)
    return held


def _words(entry: EntryWords) -> Iterator[Place]:
    """Each word of ``entry`` once for every field that holds it."""
    fields = entry._asdict().items()
    return ((word, field) for field, written in fields for word in distinct(written))


def _prefix_keys(word: str) -> Iterator[str]:
    longest = min(len(word), MAX_PREFIX_LENGTH)
    return (prefix_key(word[:length]) for length in range(1, longest + 1))


def _row(place: Place, ids: BitMap) -> dict[str, object]:
    word, field = place
    ids.run_optimize()
    return {"word": word, "field": field, "ids": ids.serialize()}
