"""Entries as lists and marks show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from nexus.content.kinds import Kind
from nexus.index.models import EntryRow

_AT_ONCE = 500
_SUMMARIES = select(EntryRow.id, EntryRow.kind, EntryRow.slug, EntryRow.title, EntryRow.date).where(
    EntryRow.id.in_(bindparam("ids", expanding=True))
)


@dataclass(frozen=True, slots=True)
class EntrySummary:
    """An entry as a link to it."""

    kind: Kind
    slug: str
    title: str
    date: str


def summaries(session: Session, ids: Iterable[int]) -> dict[int, EntrySummary]:
    """The summaries of those of the entries ``ids`` that exist, by id."""
    ids = list(ids)
    # In batches: a database limits the parameters of a query, and an index may hold more entries.
    pieces = (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
    rows = chain.from_iterable(session.execute(_SUMMARIES, {"ids": piece}) for piece in pieces)
    return {row.id: EntrySummary(Kind(row.kind), row.slug, row.title, row.date) for row in rows}
