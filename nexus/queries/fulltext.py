"""Asks the database which entries hold a term, and keeps the answers.

The answer to one term in one field is a set of entries. All terms of a question are asked
for together, and each set comes in one step: rows fetched one by one would hold the
interpreter's lock for each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from pyroaring import BitMap
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from nexus.index.models import WordRow
from nexus.queries import postings, tsquery
from nexus.queries.expression import Expression
from nexus.queries.held import Recent, held
from nexus.words import stem_of

_KEPT = 2048
_DATABASES: Mapping[str, Callable[[Session, list[Expression]], dict[Expression, BitMap]]] = {
    "sqlite": postings.fetch,
    "postgresql": tsquery.fetch,
}
_KIN = select(WordRow.stem, WordRow.word).where(
    WordRow.stem.in_(bindparam("stems", expanding=True))
)
Forms = Mapping[str, tuple[str, ...]]


@held
def _sets(_session: Session) -> Recent[Expression, BitMap]:
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


def holding(session: Session, expressions: Iterable[Expression]) -> Mapping[Expression, BitMap]:
    """The entries that answer to each of ``expressions``."""
    fetch = _DATABASES[session.get_bind().dialect.name]
    return _sets(session).get_all(expressions, lambda missing: fetch(session, missing))


def _fetch_kin(session: Session, stems: list[str]) -> dict[str, tuple[str, ...]]:
    rows = session.connection().execute(_KIN, {"stems": stems})
    kin: dict[str, list[str]] = defaultdict(list)
    for stem, word in rows:
        kin[stem].append(word)
    return {stem: tuple(kin[stem]) for stem in stems}
