"""The words of the entries, laid out for the database's own full-text search.

The text is cut into words here and not by the database: so every database finds the
same entries, and what is marked on screen is what was found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from sqlalchemy import Connection, insert, text

from nexus.index import models
from nexus.index.id_mapping import IdMapping
from nexus.index.words import tsvector
from nexus.index.words.keys import keys_of, store_keys, stored_keys
from nexus.index.words.postings import replace_postings, store_postings, take_postings
from nexus.index.words.vocabulary import EntryWords, word_rows

# For this tokenizer every character outside ASCII is part of a word: it only cuts at our spaces.
_CREATE_SQLITE = """
    CREATE VIRTUAL TABLE entry_words USING fts5(
        title, technologies, summary, body,
        content='', detail='full',
        tokenize="ascii tokenchars '+#'"
    )
"""
# By default a megabyte is gathered, and what was written is merged again and again.
_GATHER_SQLITE = "INSERT INTO entry_words (entry_words, rank) VALUES ('hashsize', :bytes)"
_GATHERED = 32 * 2**20
_INSERT_SQLITE = """
    INSERT INTO entry_words (rowid, title, technologies, summary, body)
    VALUES (:key, :title, :technologies, :summary, :body)
"""
_DELETE_SQLITE = """
    INSERT INTO entry_words (entry_words, rowid, title, technologies, summary, body)
    VALUES ('delete', :key, :title, :technologies, :summary, :body)
"""


def store_words(connection: Connection, words: Sequence[EntryWords], language: str) -> None:
    """Create the full-text table and fill it; ids count from 0 in the order of ``words``.

    Here and below, ``language`` is the tag of the language that they are written in.
    """
    counts = Counter(chain.from_iterable(each.all for each in words))
    _store_vocabulary(connection, counts, language)
    if connection.dialect.name == "postgresql":
        tsvector.store_words(connection, words)
    else:
        store_postings(connection, words)
        _store_in_sqlite(connection, words)


def move_words(
    connection: Connection,
    words: Sequence[EntryWords],
    id_mapping: IdMapping,
    new: Mapping[int, EntryWords],
    language: str,
) -> None:
    """Create SQLite's full-text table and fill it with ``words``, as ``store_words`` does.

    Only the words of the ``new`` entries, by id, are indexed again: the postings of all others are
    taken from the older index that is attached to ``connection``, with the ids that ``id_mapping``
    gives.
    """
    _store_vocabulary(connection, take_postings(connection, id_mapping, new), language)
    _store_in_sqlite(connection, words)


def exchange_words(
    connection: Connection,
    id_mapping: IdMapping,
    gone: Mapping[int, EntryWords],
    new: Mapping[int, EntryWords],
    language: str,
) -> None:
    """Bring SQLite's full text, copied from an older index, to the entries of the new one.

    The words of ``gone`` (by their old ids) are taken out and those of ``new`` (by their new ids)
    put in; ``id_mapping`` gives the ids of the entries that stay, whose postings come from the
    older index that is attached to ``connection``.
    """
    _store_vocabulary(connection, take_postings(connection, id_mapping, new), language)
    before = stored_keys(connection)
    kept = {at: before[old] for old, at in id_mapping.ids.items()}
    keys = keys_of(len(kept) + len(new), kept, before)
    _take_out(connection, {before[at]: words for at, words in gone.items()})
    _put_in(connection, {keys[at]: words for at, words in new.items()})
    store_keys(connection, keys)


def _store_vocabulary(connection: Connection, counts: Mapping[str, int], language: str) -> None:
    if rows := word_rows(counts, language):
        connection.execute(insert(models.WordRow), rows)


def _store_in_sqlite(connection: Connection, words: Sequence[EntryWords]) -> None:
    connection.execute(text(_CREATE_SQLITE))
    connection.execute(text(_GATHER_SQLITE), {"bytes": _GATHERED})
    _put_in(connection, dict(enumerate(words)))
    connection.execute(text("INSERT INTO entry_words (entry_words) VALUES ('optimize')"))
    store_keys(connection, range(len(words)))


def replace_words(
    connection: Connection, old: Mapping[int, EntryWords], new: Mapping[int, EntryWords]
) -> None:
    """Take the words of ``old`` out of SQLite's full text by id, and put those of ``new`` in.

    Its table doesn't keep the words: ``old`` must hold exactly what was put in.
    """
    replace_postings(connection, old, new)
    before = stored_keys(connection)
    total = len(before) + len(new.keys() - old.keys()) - len(old.keys() - new.keys())
    keys = keys_of(total, dict(enumerate(before)), before)
    _take_out(connection, {before[at]: words for at, words in old.items()})
    _put_in(connection, {keys[at]: words for at, words in new.items()})
    store_keys(connection, keys)


def _take_out(connection: Connection, words: Mapping[int, EntryWords]) -> None:
    if words:
        connection.execute(text(_DELETE_SQLITE), _rows(words))


def _put_in(connection: Connection, words: Mapping[int, EntryWords]) -> None:
    if words:
        connection.execute(text(_INSERT_SQLITE), _rows(words))


def _rows(words: Mapping[int, EntryWords]) -> list[dict[str, object]]:
    """The rows of the full-text table for ``words``, which go by key, sorted by it."""
    return [{"key": key, **words[key]._asdict()} for key in sorted(words)]
