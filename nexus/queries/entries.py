"""One entry, and the other entries that its page links to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from typing import Any

from pyroaring import BitMap
from sqlalchemy import Select, select
from sqlalchemy.orm import Session, defer

from nexus.content.kinds import Kind
from nexus.index.models import (
    EntryPageRow,
    EntryRow,
    EntryTechnologyRow,
    RedirectRow,
    TechnologyRow,
)
from nexus.queries.categories import categories
from nexus.queries.index_cache import once_per_index
from nexus.queries.search.hits import best_first
from nexus.queries.sets import NOTHING, sets
from nexus.queries.summaries import EntrySummary, summaries
from nexus.queries.technologies import TechnologyFacts, directory

FEATURED, RELATED = 3, 4
# The type of evidence that is not public and has no other: see nexus/index/rows/table_rows.py.
_PRIVATE = "private"
# Each technology doubles the number of sums; the rarest few are enough to find related entries.
_TELLING = 6
# An id that no entry has.
_NOBODY = -1
# All that pages show of entries; the other columns are for lists and for the search.
_WHOLE = (
    select(EntryRow, EntryPageRow)
    .join(EntryPageRow, EntryPageRow.entry_id == EntryRow.id)
    .options(defer(EntryRow.card), defer(EntryPageRow.text))
)


@dataclass(frozen=True, slots=True)
class EvidenceFacts:
    """What proves an entry; ``url`` is empty for what is not public."""

    type: str
    label: str
    url: str

    @property
    def needs_note(self) -> bool:
        """Whether nothing else says that it is not public: its type may do so."""
        return not self.url and self.type != _PRIVATE


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """An entry's whole page; ``sections`` and ``headings`` as stored.

    ``lead`` is the summary (``abstract``) unless the text says the same.
    """

    id: int
    summary: EntrySummary
    abstract: str
    lead: str
    category: str
    body: str
    sections: tuple[Mapping[str, str], ...]
    headings: tuple[Mapping[str, Any], ...]
    evidence: tuple[EvidenceFacts, ...]
    technologies: tuple[TechnologyFacts, ...]
    draft: bool


def entry(session: Session, kind: Kind, slug: str) -> EntryFacts | None:
    """The entry of that kind and slug, or None."""
    asked = _WHOLE.where(EntryRow.kind == kind.value, EntryRow.slug == slug)
    return next(_facts(session, asked), None)


def addresses(session: Session, most: int) -> list[tuple[Kind, str]]:
    """The kind and the slug of entries, the newest first, at most ``most`` of them."""
    rows = session.execute(select(EntryRow.kind, EntryRow.slug).order_by(EntryRow.id).limit(most))
    return [(Kind(kind), slug) for kind, slug in rows]


def entries_of(session: Session, ids: Sequence[int]) -> tuple[EntryFacts, ...]:
    """The entries ``ids`` as their pages show them, in that order."""
    found = {facts.id: facts for facts in _facts(session, _WHOLE.where(EntryRow.id.in_(ids)))}
    return tuple(found[position] for position in ids)


def renamed(session: Session, kind: Kind, slug: str) -> str | None:
    """The current slug of the entry that was once called ``slug``, or None."""
    return session.scalar(
        select(RedirectRow.slug).where(RedirectRow.kind == kind.value, RedirectRow.old_slug == slug)
    )


def beside(
    session: Session, kind: Kind, position: int
) -> tuple[EntrySummary | None, EntrySummary | None]:
    """The next newer and the next older entry of the same kind."""
    members = sets(session).kinds[kind.value]
    rank = members.rank(position) - 1
    newer = members[rank - 1] if rank else _NOBODY
    older = members[rank + 1] if rank + 1 < len(members) else _NOBODY
    found = summaries(session, (newer, older))
    return found.get(newer), found.get(older)


@once_per_index
def featured(session: Session) -> tuple[EntrySummary, ...]:
    """The entries that the owner features, the newest first, ``FEATURED`` at most; read once."""
    ids = list(sets(session).featured[:FEATURED])
    found = summaries(session, ids)
    return tuple(found[position] for position in ids)


def related(session: Session, shown: EntryFacts, limit: int = RELATED) -> list[EntrySummary]:
    """Entries that share technologies with ``shown``, then the newest others of its category.

    A shared technology counts by its rarity, the logarithm of all entries over its own: those
    with the rarest come first.
    """
    known = sets(session)
    groups = [known.technologies.get(fact.slug, NOTHING) for fact in shown.technologies]
    groups = sorted(groups, key=len)[:_TELLING]
    others = BitMap.union(*groups) - BitMap([shown.id]) if groups else NOTHING
    weighted = [[(_rarity(len(known.all), len(group)), group)] for group in groups]
    ids: list[int] = []
    for level in best_first(weighted, others) if others else []:
        ids += level[: limit - len(ids)]
        if len(ids) == limit:
            break
    if len(ids) < limit and shown.category:
        alike = categories(session).get(shown.category, NOTHING) - BitMap([shown.id, *ids])
        ids += alike[: limit - len(ids)]
    found = summaries(session, ids)
    return [found[position] for position in ids]


def _rarity(entries: int, members: int) -> int:
    return 1 + round(4 * log2(entries / members))


def _facts(session: Session, asked: Select[EntryRow, EntryPageRow]) -> Iterator[EntryFacts]:
    rows = session.execute(asked).all()
    named = _technologies(session, [row.id for row, _ in rows]) if rows else {}
    for row, page in rows:
        yield EntryFacts(
            id=row.id,
            summary=EntrySummary(Kind(row.kind), row.slug, row.title, row.date),
            abstract=row.summary,
            lead=page.lead,
            category=row.category,
            body=page.body,
            sections=tuple(page.sections),
            headings=tuple(page.headings),
            evidence=tuple(EvidenceFacts(**one) for one in page.evidence),
            technologies=tuple(named.get(row.id, ())),
            draft=page.draft,
        )


def _technologies(session: Session, ids: Sequence[int]) -> dict[int, list[TechnologyFacts]]:
    """The technologies that each of the entries ``ids`` names, in the owner's order."""
    rows = session.execute(
        select(EntryTechnologyRow.entry_id, TechnologyRow.slug)
        .join(TechnologyRow, EntryTechnologyRow.technology_id == TechnologyRow.id)
        .where(EntryTechnologyRow.entry_id.in_(ids))
        .order_by(EntryTechnologyRow.entry_id, EntryTechnologyRow.position)
    )
    known = directory(session).by_slug
    named: dict[int, list[TechnologyFacts]] = {}
    for position, slug in rows:
        named.setdefault(position, []).append(known[slug])
    return named
