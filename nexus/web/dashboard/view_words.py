"""A view of the dashboard in words: its title, its description, what it shows of how much."""

from __future__ import annotations

from sqlalchemy.orm import Session

from nexus.numbers import counted
from nexus.queries.filters import Filter, Match
from nexus.web.dashboard.chips import Chip
from nexus.web.query_string import dashboard_url, sheet_url
from nexus.web.site import Site, site
from nexus.web.wording import listed


def view_site(session: Session, asked: Filter, title: str, total: int) -> Site:
    """What surrounds the view ``asked`` of ``total`` results; ``title`` is the filter in words."""
    return site(
        session,
        title=title,
        description=f"{counted(total, 'entry', 'entries')} for {title}." if title else "",
        path=dashboard_url(asked),
        section="dashboard",
        sheet=sheet_url(asked),
    )


def of_how_many(of: int, asked: Filter) -> str:
    """What follows the number of results: ``entries`` of all, ``of 41 entries`` of a filter."""
    everything = counted(of, "entry", "entries")
    return f"of {everything}" if asked.is_active else everything.partition(" ")[2]


def filter_phrase(asked: Filter, active: tuple[Chip, ...]) -> str:
    """What follows that on paper: ``for “queue” in Skills with Django and Redis``."""
    before = {"q": "for", "kind": "in", "tech": "with"}
    return " ".join(f"{before[of]} {names}" for of, names in _choices(asked, active).items())


def in_words(asked: Filter, active: tuple[Chip, ...]) -> str:
    """The filter as a title: ``“queue”, Skills or Challenges, Django and Redis``, or empty."""
    return ", ".join(_choices(asked, active).values())


def _choices(asked: Filter, active: tuple[Chip, ...]) -> dict[str, str]:
    """What is chosen of words (``q``), of kinds and of technologies, each in words."""
    grouped: dict[str, list[str]] = {}
    for chip in active:
        grouped.setdefault(chip.control.partition("-")[0], []).append(chip.label)
    conjunctions = {"tech": "and" if asked.match is Match.ALL else "or"}
    return {of: listed(names, conjunctions.get(of, "or")) for of, names in grouped.items()}
