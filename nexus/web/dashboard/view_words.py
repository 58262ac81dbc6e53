"""A view of the dashboard in words: its title, its description, the number of its results."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from sqlalchemy.orm import Session

from nexus.numbers import counted
from nexus.queries.filters import Filter, Match
from nexus.web.addresses import dashboard_url, sheet_url
from nexus.web.dashboard.chips import Chip
from nexus.web.site import Site, site
from nexus.web.wording import listed

_TITLES = 3


def view_site(
    session: Session, asked: Filter, title: str, total: int, first: Iterable[str]
) -> Site:
    """What surrounds the view ``asked`` of ``total`` results, those it shows ``first`` by title.

    ``title`` is the view in words. A page past the last shows none, and is as empty as a view
    without results.
    """
    titles = list(islice(first, _TITLES))
    return site(
        session,
        title=title,
        description=_described(title, total, titles) if title else "",
        path=dashboard_url(asked),
        section="dashboard",
        sheet=sheet_url(asked),
        is_empty=not titles,
        technology=asked.technologies[0] if len(asked.technologies) == 1 else "",
    )


def _described(title: str, total: int, first: list[str]) -> str:
    """``7 entries with Redis: Bus arrivals, Stale slots and 5 more.``"""
    more = [f"{total - len(first):,} more"] if total > len(first) else []
    return f"{title}: {listed([*first, *more])}." if first else f"{title}."


def of_how_many(of: int, asked: Filter) -> str:
    """The words after the number of results: ``entries``, or ``of 41 entries`` for a filter."""
    everything = counted(of, "entry", "entries")
    return f"of {everything}" if asked.is_active else everything.partition(" ")[2]


def filter_phrase(asked: Filter, active: tuple[Chip, ...]) -> str:
    """The text after that on a sheet: ``for “queue” in Skills with Django and Redis``."""
    before = {"q": "for", "kind": "in", "tech": "with"}
    return " ".join(f"{before[of]} {names}" for of, names in _choices(asked, active).items())


def in_words(asked: Filter, active: tuple[Chip, ...], total: int) -> str:
    """The view as a title: ``7 entries for “queue” with Redis, page 2``; empty for the first."""
    found = counted(total, "entry", "entries") if total else "No entries"
    told = f"{found} {filter_phrase(asked, active)}" if asked.is_active else ""
    if asked.page == 1:
        return told
    first = asked.first_page or asked.page
    pages = f"page {asked.page}" if first == asked.page else f"pages {first} to {asked.page}"
    return f"{told or 'Entries'}, {pages}"


def _choices(asked: Filter, active: tuple[Chip, ...]) -> dict[str, str]:
    """The words (``q``), kinds and technologies that are chosen, each as text."""
    grouped: dict[str, list[str]] = {}
    for chip in active:
        grouped.setdefault(chip.control.partition("-")[0], []).append(chip.label)
    conjunctions = {"tech": "and" if asked.match is Match.ALL else "or"}
    return {of: listed(names, conjunctions.get(of, "or")) for of, names in grouped.items()}
