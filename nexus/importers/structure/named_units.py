"""Numbered sections below a heading: "Week 3: Knots", "2. Tools & Sight"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nexus.importers.blocks import Table, spaced
from nexus.importers.leads import lead_apart
from nexus.importers.lines import lines_in
from nexus.importers.structure import headings
from nexus.importers.structure.heading_words import UNIT, is_numbered, named_unit
from nexus.importers.structure.section import Section
from nexus.importers.vocabulary import Topic

_SEVERAL = 3
# Phases and tasks belong to a project.
_OF_COURSES = frozenset("week day month module unit lesson session chapter milestone".split())

# Weeks also tell what was done in them.
_TAUGHT = frozenset("module unit lesson chapter".split())


def numbered_names(children: Sequence[Section]) -> list[Section]:
    """The numbered ``children``, if at least half of them name no topic.

    Then all are names, regardless of their words: "2. Tools & Sight" between "1. Agents" and
    "3. Memory".
    """
    numbered = [child for child in children if is_numbered(child.title)]
    plain = [child for child in numbered if not headings.read(child.title).topic]
    return numbered if len(numbered) >= _SEVERAL and len(plain) * 2 >= len(numbered) else []


def named_units(children: Sequence[Section]) -> list[Section]:
    """The ``children`` that are numbered and named, if there are several: "Week 3: Knots"."""
    units = [child for child in children if named_unit(child.title) and child.blocks]
    return units if len(units) >= _SEVERAL else []


def are_learned(section: Section) -> bool:
    """Whether a heading is over nothing but weeks that describe what was learned."""
    return len(learned_units(section)) == len(section.children) > 0


def learned_units(section: Section) -> list[Section]:
    """The weeks below a heading that describe what was learned.

    Either some have challenges, or all have a table of topics or are what a course consists of,
    and nothing in them names others.
    """
    units = named_units(section.children)
    topics = {topic for unit in units for topic in _topics_in(unit)}
    words = {found["word"].casefold() for each in units if (found := UNIT.match(each.title))}
    tables = any(isinstance(block, Table) for unit in units for block in unit.blocks)
    taught = all(map(_lists_topics, units)) if tables else words <= _TAUGHT
    learned = topics == {Topic.CHALLENGES} or (not topics and taught)
    return units if learned and len(words) == 1 and words <= _OF_COURSES else []


def _lists_topics(unit: Section) -> bool:
    """Whether there is a table whose first column has a name such as ``Concept``."""
    tables = [block for block in unit.blocks if isinstance(block, Table)]
    named = [headings.read(spaced(table.header[0])) for table in tables if table.header]
    return any(each.learned is Topic.SKILLS for each in named)


def _topics_in(unit: Section) -> Iterator[Topic | None]:
    yield from (headings.read(inner.title).topic for inner in unit.children)
    leads = filter(None, map(lead_apart, lines_in(unit.blocks)))
    read = (headings.read(lead.label).learned for lead in leads)
    yield from filter(None, read)
