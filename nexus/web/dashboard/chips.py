"""The active filter, choice by choice, each with the way to drop it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nexus.content.kinds import Kind
from nexus.queries.filters import Filter
from nexus.queries.technologies import Directory
from nexus.web.addresses import dashboard_url
from nexus.web.wording import in_quotes


@dataclass(frozen=True, slots=True)
class Chip:
    """One choice: its name, the control that holds it and the address without it."""

    label: str
    control: str
    url: str
    known: bool = True


def chips(asked: Filter, names: Directory) -> tuple[Chip, ...]:
    """The choices of the canonical filter ``asked``: words, kinds, technologies."""
    return tuple(chip for chip, _ in choices(asked, names))


def choices(asked: Filter, names: Directory) -> Iterator[tuple[Chip, Filter]]:
    """The same choices, each with the filter without it."""
    if asked.words:
        yield _choice(in_quotes(asked.words), "q", asked.with_words(""))
    known = {kind.value: kind.plural_label for kind in Kind}
    for kind in asked.kinds:
        without = asked.toggled_kind(kind)
        yield _choice(known.get(kind, kind), f"kind-{kind}", without, kind in known)
    for slug in asked.technologies:
        without = asked.toggled_technology(slug)
        yield _choice(names.title_of(slug), f"tech-{slug}", without, slug in names.by_slug)


def _choice(label: str, control: str, without: Filter, known: bool = True) -> tuple[Chip, Filter]:
    return Chip(label, control, dashboard_url(without), known), without
