"""What the dashboard offers to start with, beside what a filter finds."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from nexus.content.addresses import entry_path
from nexus.content.kinds import Kind
from nexus.index.rows.cards import Label
from nexus.queries.entries import featured
from nexus.queries.technologies import busiest, directory
from nexus.web.labels import label


@dataclass(frozen=True, slots=True)
class Beginning:
    """One featured entry as a link to its page."""

    kind: Kind
    title: str
    path: str


def beginnings(session: Session) -> tuple[Beginning, ...]:
    """The featured entries.

    Every page has them, whatever it shows: a filter must not move what stands above it.
    """
    return tuple(
        Beginning(one.kind, one.title, entry_path(one.kind, one.slug)) for one in featured(session)
    )


def bare_technologies(session: Session) -> tuple[Label, ...]:
    """The technologies shown instead of the evidence map if no entry names any of them."""
    if busiest(session):
        return ()
    return tuple(map(label, directory(session).by_slug.values()))
