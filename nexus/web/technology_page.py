"""The pages of technologies as their templates render them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from nexus.content.addresses import technology_path
from nexus.content.kinds import Kind
from nexus.content.links import bare
from nexus.numbers import counted
from nexus.queries.filters import Filter
from nexus.queries.profile import profile
from nexus.queries.results import cards_of
from nexus.queries.sets import NOTHING, sets
from nexus.queries.technologies import (
    TechnologyFacts,
    directory,
    prose,
    summed_up_by_owner,
    used_with,
)
from nexus.web.addresses import dashboard_url
from nexus.web.dashboard.highlighting import join_cards_with_labels
from nexus.web.site import Site, site
from nexus.web.wording import written_date, years

ENTRIES_OF_KIND = 24


@dataclass(frozen=True, slots=True)
class TechnologyLink:
    """A technology in a list: its page, its entries and the years of its use.

    ``language`` is the tag of the language of the summary, empty where that is unknown.
    """

    title: str
    summary: str
    path: str
    count: int
    years: str
    language: str


@dataclass(frozen=True, slots=True)
class Group:
    """The technologies of one group; ``name`` may be empty."""

    name: str
    technologies: tuple[TechnologyLink, ...]


@dataclass(frozen=True, slots=True)
class TechnologiesPage:
    """All technologies of the portfolio: the ``total`` proven ones by group, then the others."""

    site: Site
    groups: tuple[Group, ...]
    total: int
    unproven: tuple[TechnologyLink, ...]
    is_empty_portfolio: bool

    @property
    def has_several(self) -> bool:
        """Whether more than one is proven."""
        return self.total > 1


@dataclass(frozen=True, slots=True)
class Proof:
    """The entries of one kind that prove a technology; ``url`` shows all ``total``."""

    kind: Kind
    cards: tuple[str, ...]
    total: int
    url: str

    @property
    def is_cut(self) -> bool:
        """Whether there are more than are shown here."""
        return self.total > len(self.cards)


@dataclass(frozen=True, slots=True)
class TechnologyPage:
    """One technology with everything that proves it; ``lead_language`` is the tag of its lead.

    ``address`` is that of its home page, as a label.
    """

    site: Site
    technology: TechnologyFacts
    address: str
    lead: str
    lead_language: str
    body: str
    first_use: str
    last_use: str
    proofs: tuple[Proof, ...]
    beside: tuple[tuple[TechnologyLink, int], ...]
    url: str


def technologies_page(session: Session) -> TechnologiesPage:
    """The list of all technologies."""
    names = directory(session)
    groups = [
        Group(
            group.name,
            tuple(technology_link(session, fact) for fact in group.technologies if fact.count),
        )
        for group in names.groups
    ]
    total = sum(len(group.technologies) for group in groups)
    told = f"{counted(total, 'technology', 'technologies')}, each with the entries that prove it."
    return TechnologiesPage(
        site=site(
            session,
            title="Technologies",
            description=told if total else "",
            path="/technologies",
            section="technologies",
        ),
        groups=tuple(group for group in groups if group.technologies),
        total=total,
        unproven=tuple(
            technology_link(session, fact) for fact in names.by_slug.values() if not fact.count
        ),
        is_empty_portfolio=not sets(session).all,
    )


def technology_page(session: Session, fact: TechnologyFacts) -> TechnologyPage:
    """The page of one technology."""
    lead, body = prose(session, fact.slug)
    return TechnologyPage(
        site=site(
            session,
            title=fact.title,
            description=fact.summary or f"{counted(fact.count, 'entry', 'entries')} with it.",
            path=technology_path(fact.slug),
            section="technologies",
            technology=fact.slug,
        ),
        technology=fact,
        address=bare(fact.url),
        lead=lead,
        lead_language=_language(session, fact),
        body=body,
        first_use=written_date(fact.first_use),
        last_use=written_date(fact.last_use),
        proofs=tuple(_proofs(session, fact)),
        beside=tuple(
            (technology_link(session, other), count)
            for other, count in used_with(session, fact.slug)
        ),
        url=dashboard_url(Filter(technologies=(fact.slug,))),
    )


def _proofs(session: Session, fact: TechnologyFacts) -> list[Proof]:
    held = sets(session)
    own = held.technologies.get(fact.slug, NOTHING)
    proofs = []
    for kind in Kind:
        members = own & held.kinds.get(kind.value, NOTHING)
        if members:
            cards = cards_of(session, list(members[:ENTRIES_OF_KIND]))
            url = dashboard_url(Filter(kinds=(kind.value,), technologies=(fact.slug,)))
            html = tuple(join_cards_with_labels([card], [fact.slug]).decode() for card in cards)
            proofs.append(Proof(kind, html, len(members), url))
    return proofs


def technology_link(session: Session, fact: TechnologyFacts) -> TechnologyLink:
    """``fact`` as lists show it."""
    return TechnologyLink(
        title=fact.title,
        summary=fact.summary,
        path=technology_path(fact.slug),
        count=fact.count,
        years=years(fact.first_use, fact.last_use),
        language=_language(session, fact),
    )


def _language(session: Session, fact: TechnologyFacts) -> str:
    language = profile(session).language
    # The catalogue's texts are in the language of the pages.
    return language if language and fact.slug in summed_up_by_owner(session) else ""
