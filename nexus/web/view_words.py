"""A view of the dashboard in words: its title, its description, what it shows of how much."""

from __future__ import annotations

from sqlalchemy.orm import Session

from nexus.queries.filters import Filter, Match
from nexus.web.chips import Chip
from nexus.web.query_string import dashboard_url
from nexus.web.site import Site, site
from nexus.web.wording import counted, listed


def view_site(session: Session, asked: Filter, active: tuple[Chip, ...], total: int) -> Site:
    """What surrounds the view ``asked`` of ``total`` results, named by its ``active`` chips."""
    path = dashboard_url(asked)
    if not asked.is_active:
        return site(session, path=path, section="dashboard")
    what = _in_words(asked, active)
    return site(
        session,
        title=what,
        description=f"{counted(total, 'entry', 'entries')} for {what}.",
        path=path,
        section="dashboard",
    )


def sentence(total: int, of: int, asked: Filter) -> str:
    """``41 entries`` of the whole portfolio, ``3 of 41 entries`` of a filter."""
    if not asked.is_active:
        return counted(total, "entry", "entries")
    return f"{total:,} of {counted(of, 'entry', 'entries')}"


def _in_words(asked: Filter, active: tuple[Chip, ...]) -> str:
    """The filter as a phrase: ``“queue”, Skills or Challenges, Django and Redis``."""
    grouped: dict[str, list[str]] = {}
    for chip in active:
        grouped.setdefault(chip.control.partition("-")[0], []).append(chip.label)
    conjunctions = {"tech": "and" if asked.match is Match.ALL else "or"}
    return ", ".join(listed(names, conjunctions.get(of, "or")) for of, names in grouped.items())
