"""The active filter, choice by choice, each with the way to drop it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nexus.content.kinds import Kind
from nexus.queries.filters import Filter
from nexus.queries.technologies import TechnologyFacts
from nexus.web.query_string import dashboard_url


@dataclass(frozen=True, slots=True)
class Chip:
    """One choice: its name, the control that holds it and the address without it."""

    label: str
    control: str
    url: str
    known: bool = True


def chips(asked: Filter, named: Mapping[str, TechnologyFacts]) -> tuple[Chip, ...]:
    """The choices of the canonical filter ``asked``: words, kinds, technologies."""
    return tuple(_chips(asked, named))


def _chips(asked: Filter, named: Mapping[str, TechnologyFacts]) -> Iterator[Chip]:
    if asked.words:
        yield Chip(f"“{asked.words}”", "q", dashboard_url(asked.without_words()))
    known = {kind.value: kind.plural_label for kind in Kind}
    for kind in asked.kinds:
        url = dashboard_url(asked.toggled_kind(kind))
        yield Chip(known.get(kind, kind), f"kind-{kind}", url, kind in known)
    for slug in asked.technologies:
        url = dashboard_url(asked.toggled_technology(slug))
        label = named[slug].title if slug in named else slug
        yield Chip(label, f"tech-{slug}", url, slug in named)
