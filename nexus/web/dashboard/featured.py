"""What the dashboard features beside the results of a filter."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from nexus.content.addresses import entry_path
from nexus.content.kinds import Kind
from nexus.index.rows.cards import Label, label_of
from nexus.queries.entries import featured
from nexus.queries.technologies import busiest, directory


@dataclass(frozen=True, slots=True)
class FeaturedEntry:
    """One featured entry as a link to its page."""

    kind: Kind
    title: str
    path: str


def featured_entries(session: Session) -> tuple[FeaturedEntry, ...]:
    """The featured entries.

    Every page has them, whatever it shows: a filter must not move what stands above it.
    """
    return tuple(
        FeaturedEntry(one.kind, one.title, entry_path(one.kind, one.slug))
        for one in featured(session)
    )


def technologies_without_map(session: Session) -> tuple[Label, ...]:
    """The technologies shown instead of the evidence map if no entry names any of them."""
    if busiest(session):
        return ()
    known = directory(session).by_slug.values()
    return tuple(label_of(fact.slug, fact.title) for fact in known)
