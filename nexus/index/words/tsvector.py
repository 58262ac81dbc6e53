"""Lays the words of the entries out for PostgreSQL's full-text search.

A tsvector holds up to 255 places of a word, 16,383 places in all and 1 MB. So a long text
becomes several rows, which overlap by as many words as a phrase may have: so every phrase of
the text is whole in one of its rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from sqlalchemy import Connection, text

from nexus.index.words.vocabulary import GAP, EntryWords
from nexus.words import PHRASE_LIMIT

_SAME_WORD, _PLACES, _BYTES = 250, 16_000, 500_000
_CREATE = """
    CREATE TABLE entry_words (
        id integer NOT NULL REFERENCES entry, part integer NOT NULL,
        title tsvector, technologies tsvector, summary tsvector, body tsvector,
        PRIMARY KEY (id, part)
    )
"""
_INSERT = """
    INSERT INTO entry_words (id, part, title, technologies, summary, body)
    VALUES (:id, :part, CAST(:title AS tsvector), CAST(:technologies AS tsvector),
            CAST(:summary AS tsvector), CAST(:body AS tsvector))
"""


def store_words(connection: Connection, words: Iterable[EntryWords]) -> None:
    """Create the full-text table and fill it; ids count from 0 in the order of ``words``."""
    connection.execute(text(_CREATE))
    rows = [row for position, entry in enumerate(words) for row in _rows(position, entry)]
    if rows:
        connection.execute(text(_INSERT), rows)
    for field in EntryWords._fields:
        connection.execute(text(f"CREATE INDEX ON entry_words USING gin ({field})"))


def _rows(position: int, entry: EntryWords) -> Iterator[dict[str, object]]:
    columns = [[vector(part) for part in parts_of(field.split())] for field in entry]
    for part, vectors in enumerate(zip_longest(*columns)):
        yield {"id": position, "part": part, **dict(zip(entry._fields, vectors, strict=True))}


def parts_of(words: list[str]) -> Iterator[list[str]]:
    """``words`` in stretches that a tsvector can hold, each overlapping the one before it."""
    start = 0
    while True:
        stop = _end_of_part(words, start)
        yield words[start:stop]
        if stop == len(words):
            return
        start = stop - (PHRASE_LIMIT - 1)


def vector(words: list[str]) -> str:
    """``words`` with their places, as a tsvector is written: ``'rate':1 'limit':2``.

    A gap is a place that no word has.
    """
    return " ".join(f"'{word}':{place}" for place, word in enumerate(words, start=1) if word != GAP)


def _end_of_part(words: list[str], start: int) -> int:
    if len(words) - start <= _SAME_WORD:
        return len(words)
    seen: Counter[str] = Counter()
    size = 0
    for at in range(start, min(len(words), start + _PLACES)):
        if words[at] == GAP:
            continue
        seen[words[at]] += 1
        size += len(words[at].encode())
        if seen[words[at]] > _SAME_WORD or size > _BYTES:
            return at
    return min(len(words), start + _PLACES)
