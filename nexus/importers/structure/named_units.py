"""Sections that one word counts and that are named, below a heading that knows no topic."""

from __future__ import annotations

from collections.abc import Sequence

from nexus.importers.structure import headings
from nexus.importers.structure.heading_words import UNIT, named_unit
from nexus.importers.structure.outline import Section
from nexus.importers.vocabulary import Topic

_SEVERAL = 3
# Phases and tasks are those of a piece of work.
_OF_COURSES = frozenset("week day month module unit lesson session chapter milestone".split())


def named_units(children: Sequence[Section]) -> list[Section]:
    """Those of ``children`` that are counted and named, if they are several: "Week 3: Knots"."""
    units = [child for child in children if named_unit(child.title) and child.blocks]
    return units if len(units) >= _SEVERAL else []


def are_learned(section: Section) -> bool:
    """Whether the weeks below a heading are what was learned in them: some tell what was hard.

    They are not where headings or labels in them tell other topics.
    """
    units = named_units(section.children)
    topics = {headings.read(inner.title).topic for unit in units for inner in unit.children}
    words = {found["word"].casefold() for each in units if (found := UNIT.match(each.title))}
    alike = len(units) == len(section.children) and len(words) == 1 and words <= _OF_COURSES
    return topics == {Topic.CHALLENGES} and alike
