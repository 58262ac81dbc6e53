"""Asks the database's full-text search which entries hold a term, and keeps the answers.

The answer to one term in one field is a set of entries. All terms of a question are
asked for in one statement, and each set comes in one step: rows fetched one by one would
hold the interpreter's lock for each.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import StrEnum

from pyroaring import BitMap
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from nexus.index.models import WordRow
from nexus.queries.held import Recent, held
from nexus.words import stem_of

_KEPT = 2048
_MATCHING = """
    SELECT :number_{0} AS number, json_group_array(rowid) AS ids
    FROM entry_words WHERE entry_words MATCH :expression_{0}
"""
Forms = Mapping[str, tuple[str, ...]]


class Field(StrEnum):
    """Where a word may stand, the most telling place first."""

    TITLE = "title"
    TECHNOLOGIES = "technologies"
    SUMMARY = "summary"
    BODY = "body"


@held
def _sets(_session: Session) -> Recent[str, BitMap]:
    return Recent(_KEPT)


@held
def _kin(_session: Session) -> Recent[str, tuple[str, ...]]:
    return Recent(_KEPT)


def forms(session: Session, words: Iterable[str]) -> Forms:
    """Each of ``words`` with the words of the entries that share its stem, itself first."""
    stems = {word: stem_of(word) for word in words}
    kin = _kin(session).get_all(stems.values(), lambda missing: _fetch_kin(session, missing))
    return {
        word: (word, *(other for other in kin[stem] if other != word))
        for word, stem in stems.items()
    }


def holding(session: Session, expressions: Iterable[str]) -> Mapping[str, BitMap]:
    """The entries that answer to each of ``expressions``, made by ``expression``."""
    return _sets(session).get_all(expressions, lambda missing: _fetch_sets(session, missing))


def expression(field: Field, alternatives: Iterable[Iterable[str]], *, unfinished: bool) -> str:
    """Asks for any of ``alternatives`` in ``field``: words that stand side by side.

    The last word may be ``unfinished``. Words hold letters, digits, plus and hash alone, so
    nothing in the quotes can end them.
    """
    phrases = ('"' + " ".join(words) + '"' + " *" * unfinished for words in alternatives)
    return f"{field.value} : ({' OR '.join(phrases)})"


def _fetch_kin(session: Session, stems: list[str]) -> dict[str, tuple[str, ...]]:
    rows = session.execute(select(WordRow.stem, WordRow.word).where(WordRow.stem.in_(stems)))
    kin: dict[str, list[str]] = defaultdict(list)
    for stem, word in rows:
        kin[stem].append(word)
    return {stem: tuple(kin[stem]) for stem in stems}


def _fetch_sets(session: Session, expressions: list[str]) -> dict[str, BitMap]:
    statement = " UNION ALL ".join(_MATCHING.format(at) for at in range(len(expressions)))
    values: dict[str, object] = {}
    for at, asked in enumerate(expressions):
        values |= {f"number_{at}": at, f"expression_{at}": asked}
    rows = session.execute(text(statement), values)
    return {expressions[row.number]: BitMap(json.loads(row.ids)) for row in rows}
