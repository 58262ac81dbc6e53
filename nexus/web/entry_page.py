"""The page of one entry as its template renders it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from nexus.content.addresses import entry_path
from nexus.index.rows.cards import Label, counted_evidence, label_of
from nexus.queries.entries import EntryFacts, beside, related
from nexus.queries.summaries import EntrySummary
from nexus.web.site import Site, site
from nexus.web.wording import written_date

# Headings: fewer are taken in at a glance.
_CONTENTS_FROM = 3


@dataclass(frozen=True, slots=True)
class EntryLink:
    """Another entry, as a link; its date in words and as ``<time>`` wants it."""

    kind: str
    label: str
    title: str
    path: str
    date: str
    date_machine: str


@dataclass(frozen=True, slots=True)
class EntryPage:
    """One entry, complete; ``contents`` lists its headings where there are several."""

    site: Site
    entry: EntryFacts
    date: str
    labels: tuple[Label, ...]
    contents: tuple[Mapping[str, Any], ...]
    newer: EntryLink | None
    older: EntryLink | None
    related: tuple[EntryLink, ...]

    @property
    def evidence_label(self) -> str:
        """What the link to the evidence below says."""
        return counted_evidence(len(self.entry.evidence))

    @property
    def words_beside(self) -> tuple[str, str]:
        """The labels of both: ``newer`` and ``older`` only where their dates tell them apart."""
        own = self.entry.summary.date
        newer = self.newer and _are_apart(self.newer.date_machine, own)
        older = self.older and _are_apart(self.older.date_machine, own)
        return "Newer" if newer else "Previous", "Older" if older else "Next"


def entry_page(session: Session, entry: EntryFacts) -> EntryPage:
    """The page of ``entry``."""
    summary = entry.summary
    newer, older = beside(session, summary.kind, entry.id)
    headings = entry.headings if len(entry.headings) >= _CONTENTS_FROM else ()
    return EntryPage(
        site=site(
            session,
            title=summary.title,
            description=entry.abstract,
            path=entry_path(summary.kind, summary.slug),
            og_type="article",
        ),
        entry=entry,
        date=written_date(summary.date),
        labels=tuple(label_of(fact.slug, fact.title) for fact in entry.technologies),
        contents=headings,
        newer=entry_link(newer) if newer else None,
        older=entry_link(older) if older else None,
        related=tuple(entry_link(other) for other in related(session, entry)),
    )


def _are_apart(one: str, other: str) -> bool:
    """Whether one date is certainly the later: ``2025`` may lie before ``2025-02`` or after it."""
    return not (one.startswith(other) or other.startswith(one))


def entry_link(entry: EntrySummary) -> EntryLink:
    """``entry`` as a link to its page."""
    return EntryLink(
        kind=entry.kind.value,
        label=entry.kind.label,
        title=entry.title,
        path=entry_path(entry.kind, entry.slug),
        date=written_date(entry.date),
        date_machine=entry.date,
    )
