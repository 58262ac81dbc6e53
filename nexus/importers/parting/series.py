"""Sections that are alike: each has its lesson behind the same label."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from nexus.importers.lines import items_in
from nexus.importers.parting import shown
from nexus.importers.parting.logs import section_of, unfolded
from nexus.importers.parting.topics import topic_of
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.section import Section
from nexus.importers.vocabulary import Topic

_SEVERAL = 3


def in_series(sections: Sequence[Section]) -> set[int]:
    """The ids of those of ``sections`` that are alike; none of them is about a topic itself."""
    told: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for section in sections:
        for label in _lessons(section) if _may_be(section) else ():
            told[label].add(id(section))
    return {each for alike in told.values() if len(alike) >= _SEVERAL for each in alike}


def _may_be(section: Section) -> bool:
    topic = topic_of(section, None, ())
    bare = topic is Topic.TECHNOLOGIES and not shown.lists_tools(section)
    return (topic is None or bare) and not unfolded(section)[1]


def _lessons(section: Section) -> Iterator[tuple[str, ...]]:
    """The labels of the lessons in ``section``."""
    for item in (item for block in section.blocks for item in items_in(block)):
        found = section_of(item, 0)
        if found and headings.read(found.title).topic is Topic.TAKEAWAYS:
            yield heading_words.words(found.title)
