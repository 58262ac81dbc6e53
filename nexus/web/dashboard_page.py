"""The dashboard as its templates print it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from nexus.queries.correction import corrected
from nexus.queries.facets import facets
from nexus.queries.filters import PAGE_SIZE, Filter, Match, Sort
from nexus.queries.results import Results, results
from nexus.queries.search import search
from nexus.queries.selection import selection
from nexus.queries.technologies import directory
from nexus.web.chips import Chip, chips
from nexus.web.drops import Drop, drops
from nexus.web.facet_view import FacetsView, facets_view
from nexus.web.map_view import MapView, map_view
from nexus.web.query_string import PAGES_AT_ONCE, dashboard_url
from nexus.web.result_cards import result_cards
from nexus.web.site import Site, site
from nexus.web.stencils import Stencils
from nexus.web.wording import counted, listed


@dataclass(frozen=True, slots=True)
class SortOption:
    """One order the results may have; an empty ``value`` is the default.

    ``hidden`` is one that says the same as the default. It stays in its place: a choice
    that comes and goes would take the browser's selection with it.
    """

    value: str
    label: str
    selected: bool
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class More:
    """The way on: ``url`` is the next page alone, ``together`` all pages up to it."""

    url: str
    together: str
    count: int


@dataclass(frozen=True, slots=True)
class Correction:
    """What was asked for, what is shown instead, and the address that insists."""

    asked: str
    shown: str
    url: str


@dataclass(frozen=True, slots=True)
class DashboardPage:
    """One view of the portfolio, complete."""

    site: Site
    asked: Filter
    entries: tuple[str, ...]
    total: int
    of: int
    sentence: str
    correction: Correction | None
    unknown: tuple[str, ...]
    chips: tuple[Chip, ...]
    facets: FacetsView
    sorts: tuple[SortOption, ...]
    map: MapView
    more: More | None
    earlier: str
    drops: tuple[Drop, ...]

    @property
    def is_empty_portfolio(self) -> bool:
        """Whether the owner has not written any entry yet."""
        return self.of == 0


def dashboard_page(
    session: Session, asked: Filter, stencils: Stencils, *, last_only: bool = False
) -> DashboardPage:
    """The view that the canonical filter ``asked`` describes.

    ``stencils`` are those of the app; ``last_only`` leaves out the entries of the pages
    before the last.
    """
    better = _corrected(session, asked)
    meant = replace(asked, words=better) if better else asked
    chosen = selection(session, meant)
    found = results(session, meant, chosen, last_only=last_only)
    active = chips(asked, directory(session).by_slug)
    return DashboardPage(
        site=_site(session, asked, active, found),
        asked=asked,
        entries=result_cards(session, found, asked.technologies),
        total=found.total,
        of=found.of,
        sentence=_sentence(found, asked),
        correction=Correction(asked.words, better, _insisting(asked)) if better else None,
        unknown=tuple(chip.label for chip in active if not chip.known),
        chips=active,
        facets=facets_view(facets(session, meant, chosen), stencils.facet),
        sorts=_sorts(asked),
        map=map_view(session, asked, chosen.results, stencils),
        more=_more(asked, found),
        earlier=_earlier(asked),
        drops=drops(session, asked) if not found.total else (),
    )


def _corrected(session: Session, asked: Filter) -> str | None:
    """Better words where no entry at all holds those of ``asked``."""
    if not asked.words or asked.insists or search(session, asked.words).ids:
        return None
    return corrected(session, asked.words)


def _insisting(asked: Filter) -> str:
    return dashboard_url(replace(asked, insists=True).at_page(1))


def _site(session: Session, asked: Filter, active: tuple[Chip, ...], found: Results) -> Site:
    if not asked.is_active:
        return site(session, path=dashboard_url(asked), section="dashboard")
    what = _in_words(asked, active)
    return site(
        session,
        title=what,
        description=f"{counted(found.total, 'entry', 'entries')} for {what}.",
        path=dashboard_url(asked),
        section="dashboard",
    )


def _in_words(asked: Filter, active: tuple[Chip, ...]) -> str:
    """The filter as a phrase: ``“queue”, Skills or Challenges, Django and Redis``."""
    grouped: dict[str, list[str]] = {}
    for chip in active:
        grouped.setdefault(chip.control.partition("-")[0], []).append(chip.label)
    conjunctions = {"tech": "and" if asked.match is Match.ALL else "or"}
    return ", ".join(listed(names, conjunctions.get(of, "or")) for of, names in grouped.items())


def _sentence(found: Results, asked: Filter) -> str:
    if not asked.is_active:
        return counted(found.total, "entry", "entries")
    return f"{found.total:,} of {counted(found.of, 'entry', 'entries')}"


def _sorts(asked: Filter) -> tuple[SortOption, ...]:
    labels = {Sort.NEWEST: "Newest first", Sort.TITLE: "Title A–Z", Sort.RELEVANCE: "Best match"}
    default = replace(asked, sort=None).order
    return (
        SortOption("", labels[default], asked.order is default),
        *(
            SortOption(
                sort.value, labels[sort], asked.order is sort is not default, sort is default
            )
            for sort in (Sort.NEWEST, Sort.TITLE)
        ),
    )


def _more(asked: Filter, found: Results) -> More | None:
    if asked.page >= found.pages or not found.total:
        return None
    first = max(asked.first_page or asked.page, asked.page + 2 - PAGES_AT_ONCE)
    return More(
        url=dashboard_url(asked.at_page(asked.page + 1)),
        together=dashboard_url(asked.at_page(asked.page + 1, first)),
        count=min(PAGE_SIZE, found.total - asked.page * PAGE_SIZE),
    )


def _earlier(asked: Filter) -> str:
    first = asked.first_page or asked.page
    return dashboard_url(asked.at_page(first - 1)) if first > 1 else ""
