"""The dashboard as its templates render it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from nexus.index.rows.cards import Label
from nexus.queries.facets import facets
from nexus.queries.filters import PAGE_SIZE, Filter
from nexus.queries.results import Results, results
from nexus.web.addresses import dashboard_url
from nexus.web.answers.placeholders import Prerendered
from nexus.web.answers.variants import Variant
from nexus.web.dashboard.chips import Chip
from nexus.web.dashboard.drops import Drop, drops
from nexus.web.dashboard.facet_view import facets_view
from nexus.web.dashboard.featured import FeaturedEntry, featured_entries, technologies_without_map
from nexus.web.dashboard.map_view import MapChange, MapView, map_change, map_view
from nexus.web.dashboard.outcome import Correction, Outcome, outcome_of
from nexus.web.dashboard.result_cards import result_cards
from nexus.web.dashboard.slotted import SlottedTemplates
from nexus.web.dashboard.sorting import sort_view
from nexus.web.dashboard.view_words import of_how_many, view_site
from nexus.web.query_string import PAGES_AT_ONCE
from nexus.web.site import Site, full_title

_NOTHING = Prerendered("", b"")
_WITH_FACETS = frozenset({Variant.PAGE, Variant.FRAGMENT})
_WITH_MAP = frozenset({Variant.PAGE, Variant.MAP})


@dataclass(frozen=True, slots=True)
class More:
    """The way on: ``url`` is the next page alone, with ``count`` entries.

    The pages from ``first_page`` to that ``page`` are shown together, of the ``view`` with the map
    as it is on screen by then.
    """

    url: str
    view: str
    page: int
    first_page: int
    count: int


@dataclass(frozen=True, slots=True)
class DashboardPage:
    """One view of the portfolio.

    What surrounds it, its ``facets`` and its ``map`` are there if they are to be sent, and the
    ``featured`` entries, if it is a page; so are the ``technologies`` that stand in for a map
    without rows. One that ``is_appended`` goes below what was said before its results. What is
    ``prerendered`` stands in templates as placeholders.
    """

    site: Site | None
    title: str
    asked: Filter
    featured: tuple[FeaturedEntry, ...]
    technologies: tuple[Label, ...]
    cards: Prerendered
    total: int
    count: str
    of: int
    of_how_many: str
    phrase: str
    correction: Correction | None
    unknown: tuple[str, ...]
    listed: tuple[Label, ...]
    chips: tuple[Chip, ...]
    facets: Prerendered
    sort: Prerendered
    map: MapView | None
    change: MapChange
    more: More | None
    is_appended: bool
    earlier: str
    drops: tuple[Drop, ...]

    @property
    def prerendered(self) -> tuple[Prerendered, ...]:
        """The parts for which templates render placeholders."""
        of_map = (self.map.head, self.map.rows) if self.map else ()
        return (self.cards, self.facets, self.sort, self.change.chosen, *of_map)

    @property
    def is_empty_portfolio(self) -> bool:
        """Whether the owner has not written any entry yet."""
        return self.of == 0


def dashboard_page(
    session: Session, asked: Filter, slotted: SlottedTemplates, variant: Variant = Variant.PAGE
) -> DashboardPage:
    """The view that the canonical filter ``asked`` describes, with what ``variant`` shows.

    ``slotted`` are the app's templates with slots. What is appended leaves out the entries of the
    pages before the last.
    """
    outcome = outcome_of(session, asked)
    meant, chosen = outcome.meant, outcome.selection
    found = results(session, meant, chosen, last_only=variant is Variant.APPENDED)
    change = map_change(session, asked, chosen.results, slotted)
    return DashboardPage(
        site=_site(session, asked, outcome, found) if variant is Variant.PAGE else None,
        title=full_title(session, outcome.title),
        asked=asked,
        featured=featured_entries(session) if variant is Variant.PAGE else (),
        technologies=technologies_without_map(session) if variant is Variant.PAGE else (),
        cards=result_cards(session, found, asked.technologies),
        total=found.total,
        count=f"{found.total:,}",
        of=found.of,
        of_how_many=of_how_many(found.of, asked),
        phrase=outcome.phrase,
        correction=outcome.correction,
        unknown=outcome.unknown,
        listed=outcome.listed,
        chips=outcome.chips,
        facets=_facets(session, asked, outcome, slotted) if variant in _WITH_FACETS else _NOTHING,
        sort=sort_view(session, asked, slotted.sort) if variant in _WITH_FACETS else _NOTHING,
        map=map_view(session, asked, change.lit, slotted) if variant in _WITH_MAP else None,
        change=change,
        more=_more(asked, found),
        is_appended=variant is Variant.APPENDED,
        earlier=_earlier(asked, found),
        drops=() if found.total else drops(session, asked, meant.words),
    )


def _site(session: Session, asked: Filter, outcome: Outcome, found: Results) -> Site:
    titles = (card.title for card in found.cards)
    return view_site(session, asked, outcome.title, found.total, titles)


def _facets(
    session: Session, asked: Filter, outcome: Outcome, slotted: SlottedTemplates
) -> Prerendered:
    return facets_view(facets(session, outcome.meant, outcome.selection), asked, slotted)


def _more(asked: Filter, found: Results) -> More | None:
    if asked.page >= found.pages or not found.total:
        return None
    return More(
        url=dashboard_url(asked.at_page(asked.page + 1)),
        view=dashboard_url(asked.at_page(1)._replace(whole_map=False)),
        page=asked.page + 1,
        first_page=max(asked.first_page or asked.page, asked.page + 2 - PAGES_AT_ONCE),
        count=min(PAGE_SIZE, found.total - asked.page * PAGE_SIZE),
    )


def _earlier(asked: Filter, found: Results) -> str:
    """The page before the first that is shown: the last one, where that is past it."""
    first = asked.first_page or asked.page
    if first == 1 or not found.total:
        return ""
    return dashboard_url(asked.at_page(min(first - 1, found.pages)))
