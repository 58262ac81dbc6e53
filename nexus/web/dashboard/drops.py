"""The way out where nothing was found: which choice to give up, and what that brings back."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from nexus.content.kinds import Kind
from nexus.queries.filters import Filter
from nexus.queries.selection import selection
from nexus.queries.technologies import directory
from nexus.web.query_string import dashboard_url


@dataclass(frozen=True, slots=True)
class Drop:
    """A choice to give up where nothing was found, and what that would bring back.

    ``control`` is the one that holds it.
    """

    label: str
    url: str
    control: str
    count: int


def drops(session: Session, asked: Filter) -> tuple[Drop, ...]:
    """The single choices whose removal brings entries back, the most first."""
    named = directory(session).by_slug
    wider: list[tuple[str, str, Filter]] = []
    if asked.words:
        wider.append((f"the words “{asked.words}”", "q", asked.without_words()))
    for kind in asked.kinds:
        label = Kind(kind).plural_label if kind in set(Kind) else kind
        wider.append((label, f"kind-{kind}", asked.toggled_kind(kind)))
    for slug in asked.technologies:
        label = named[slug].title if slug in named else slug
        wider.append((label, f"tech-{slug}", asked.toggled_technology(slug)))
    found = [
        Drop(label, dashboard_url(view), control, len(selection(session, view).results))
        for label, control, view in wider
    ]
    return tuple(sorted((drop for drop in found if drop.count), key=lambda d: -d.count))
