"""Whose portfolio it is, and which index answers."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from nexus.index.models import MetadataRow, ProfileRow
from nexus.queries.index_cache import once_per_index


@dataclass(frozen=True, slots=True)
class ProfileFacts:
    """The profile as every page shows it; ``links`` are label and address."""

    name: str
    headline: str
    summary: str
    location: str
    email: str
    programme: str
    avatar: str
    language: str
    links: tuple[tuple[str, str], ...]
    about: str


@once_per_index
def profile(session: Session) -> ProfileFacts:
    """The profile of the index behind ``session``, read once."""
    row = session.scalars(select(ProfileRow)).one()
    return ProfileFacts(
        name=row.name,
        headline=row.headline,
        summary=row.summary,
        location=row.location,
        email=row.email,
        programme=row.programme,
        avatar=row.avatar,
        language=row.language,
        links=tuple((link["label"], link["url"]) for link in row.links),
        about=row.about,
    )


def stored_fingerprint(session: Session) -> str:
    """The fingerprint that the index behind ``session`` holds, read from the database now."""
    return session.scalars(select(MetadataRow.value).where(MetadataRow.name == "fingerprint")).one()


@once_per_index
def fingerprint(session: Session) -> str:
    """The fingerprint of the index behind ``session``, read once."""
    return stored_fingerprint(session)
