"""The entries that the dashboard names to start with, beside what a filter finds."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from nexus.content.addresses import entry_path
from nexus.content.kinds import Kind
from nexus.queries.entries import featured


@dataclass(frozen=True, slots=True)
class Beginning:
    """One featured entry as a link to its page."""

    kind: Kind
    title: str
    path: str


def beginnings(session: Session) -> tuple[Beginning, ...]:
    """The featured entries.

    Every page names them, whatever it shows: a filter must not move what stands above it.
    """
    return tuple(
        Beginning(one.kind, one.title, entry_path(one.kind, one.slug)) for one in featured(session)
    )
