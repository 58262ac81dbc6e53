"""The words of the entries, laid out for the database's own full-text search.

The text is cut into words here and not by the database: so every database finds the
same entries, and what is marked on screen is what was found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, insert, text

from nexus.index import models, tsvector
from nexus.index.moves import Moves
from nexus.index.postings import replace_postings, store_postings, take_postings
from nexus.index.vocabulary import EntryWords, Vocabulary

# To this tokenizer every sign outside ASCII belongs to a word: it cuts at our blanks alone.
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
    VALUES (:id, :title, :technologies, :summary, :body)
"""
_DELETE_SQLITE = """
    INSERT INTO entry_words (entry_words, rowid, title, technologies, summary, body)
    VALUES ('delete', :id, :title, :technologies, :summary, :body)
"""


def store_words(connection: Connection, words: Sequence[EntryWords]) -> None:
    """Create the full-text table and fill it; ids count from 0 in the order of ``words``."""
    vocabulary = Vocabulary()
    for each in words:
        vocabulary.add(each)
    _store_vocabulary(connection, vocabulary)
    if connection.dialect.name == "postgresql":
        tsvector.store_words(connection, words)
    else:
        store_postings(connection, words)
        _store_in_sqlite(connection, words)


def move_words(
    connection: Connection, words: Sequence[EntryWords], moves: Moves, new: Mapping[int, EntryWords]
) -> None:
    """The same, where all but the ``new`` ones come from an attached base by ``moves``."""
    _store_vocabulary(connection, Vocabulary(take_postings(connection, moves, new)))
    _store_in_sqlite(connection, words)


def _store_vocabulary(connection: Connection, vocabulary: Vocabulary) -> None:
    if rows := vocabulary.rows():
        connection.execute(insert(models.WordRow), rows)


def _store_in_sqlite(connection: Connection, words: Sequence[EntryWords]) -> None:
    connection.execute(text(_CREATE_SQLITE))
    connection.execute(text(_GATHER_SQLITE), {"bytes": _GATHERED})
    rows = [_row(position, entry) for position, entry in enumerate(words)]
    if rows:
        connection.execute(text(_INSERT_SQLITE), rows)
    connection.execute(text("INSERT INTO entry_words (entry_words) VALUES ('optimize')"))


def replace_words(
    connection: Connection, old: Mapping[int, EntryWords], new: Mapping[int, EntryWords]
) -> None:
    """Take the words of ``old`` out of SQLite's full text by id, and put those of ``new`` in.

    Its table doesn't keep the words: ``old`` must hold exactly what was put in.
    """
    replace_postings(connection, old, new)
    for statement, words in ((_DELETE_SQLITE, old), (_INSERT_SQLITE, new)):
        if words:
            connection.execute(text(statement), [_row(at, words[at]) for at in sorted(words)])


def _row(position: int, entry: EntryWords) -> dict[str, object]:
    return {
        "id": position,
        "title": entry.title,
        "technologies": entry.technologies,
        "summary": entry.summary,
        "body": entry.body,
    }
