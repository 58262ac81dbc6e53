"""The entries that the dashboard names to start with, beside what a filter finds."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from nexus.content.addresses import entry_path
from nexus.content.kinds import Kind
from nexus.queries.entries import featured
from nexus.queries.filters import Filter


@dataclass(frozen=True, slots=True)
class Beginning:
    """One featured entry as a link to its page."""

    kind: Kind
    title: str
    path: str


def beginnings(session: Session, asked: Filter) -> tuple[Beginning, ...]:
    """The featured entries, as long as nothing was ``asked``: who asks has begun."""
    if asked.is_active:
        return ()
    return tuple(
        Beginning(one.kind, one.title, entry_path(one.kind, one.slug)) for one in featured(session)
    )
