"""The way out where nothing was found: which choice to give up, and what that brings back."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from nexus.queries.filters import Filter
from nexus.queries.selection import selection
from nexus.queries.technologies import directory
from nexus.web.dashboard.chips import choices


@dataclass(frozen=True, slots=True)
class Drop:
    """A choice to give up where nothing was found, and what that would bring back.

    ``control`` is the one that holds it.
    """

    label: str
    url: str
    control: str
    count: int


def drops(session: Session, asked: Filter, words: str) -> tuple[Drop, ...]:
    """The single choices of ``asked`` whose removal brings entries back, the most first.

    ``words`` are what its words were read as: so they are wherever one of the others goes.
    """
    found = []
    for chip, without in choices(asked, directory(session).by_slug):
        name = f"the words {chip.label}" if chip.control == "q" else chip.label
        meant = without._replace(words=words) if without.words else without
        count = len(selection(session, meant).results)
        found.append(Drop(name, chip.url, chip.control, count))
    return tuple(sorted((drop for drop in found if drop.count), key=lambda d: -d.count))
