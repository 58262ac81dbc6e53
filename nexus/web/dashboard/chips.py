"""The active filter, choice by choice, each with the way to drop it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

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


class Choice(NamedTuple):
    """One choice of a filter: its name, the control that holds it and the filter without it."""

    label: str
    control: str
    without: Filter
    known: bool


def chips(asked: Filter, named: Mapping[str, TechnologyFacts]) -> tuple[Chip, ...]:
    """The choices of the canonical filter ``asked``: words, kinds, technologies."""
    return tuple(
        Chip(label, control, dashboard_url(without), known)
        for label, control, without, known in choices(asked, named)
    )


def choices(asked: Filter, named: Mapping[str, TechnologyFacts]) -> Iterator[Choice]:
    """The choices of the canonical filter ``asked`` in the same order, each to be given up."""
    if asked.words:
        yield Choice(f"“{asked.words}”", "q", asked.without_words(), known=True)
    known = {kind.value: kind.plural_label for kind in Kind}
    for kind in asked.kinds:
        without = asked.toggled_kind(kind)
        yield Choice(known.get(kind, kind), f"kind-{kind}", without, kind in known)
    for slug in asked.technologies:
        without = asked.toggled_technology(slug)
        label = named[slug].title if slug in named else slug
        yield Choice(label, f"tech-{slug}", without, slug in named)
