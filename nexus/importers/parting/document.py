"""Sections -> areas: each part of the document with the topic it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nexus.importers.areas import Area, Parted
from nexus.importers.lines import lines_in
from nexus.importers.parting import logs, shown
from nexus.importers.parting.document_title import (
    title_line,
    title_section,
    with_line_above,
    with_subtitle,
)
from nexus.importers.parting.neighbours import guessed
from nexus.importers.parting.openings import with_concepts_apart
from nexus.importers.parting.own_topic import tells_of_team
from nexus.importers.parting.series import in_series
from nexus.importers.parting.topics import numbered_items, topic_of
from nexus.importers.parting.week_notes import with_notes_below
from nexus.importers.structure import headings
from nexus.importers.structure.heading_phrases import FIELDS
from nexus.importers.structure.heading_words import UNIT, words
from nexus.importers.structure.project_headings import project_named
from nexus.importers.structure.section import Section
from nexus.importers.structure.self_description import describes_document
from nexus.importers.vocabulary import Topic


def part(root: Section) -> Parted:
    """Divide the outline below ``root`` into its title, the opening under that, and areas."""
    root = with_line_above(root)
    title = title_section(root)
    if title is None:
        name, blocks = title_line(root)
        opening = replace(root, blocks=blocks, children=[])
        return _parted(name, 1, opening, [*_inside(root, None, ())])
    rest = [child for child in root.children if child is not title]
    title = with_subtitle(title, alone=not rest)
    opening = replace(title, blocks=[*root.blocks, *title.blocks], children=[])
    found = [*_inside(title, None, ()), *_inside(replace(root, children=rest), None, ())]
    return _parted(title.title, title.line, opening, found)


# The README of an app describes tools and projects too, but its topics are not skills.
_OF_RECORDS = {Topic.CHALLENGES, Topic.TAKEAWAYS, Topic.SKILLS}


def _parted(title: str, line: int, opening: Section, areas: list[Area]) -> Parted:
    learned = any(area.topic in _OF_RECORDS for area in areas)
    opening, told = with_concepts_apart(opening, learned=learned)
    first: list[Area] = []
    for each in told:
        first += _areas(each, None, (), topic_of(each, None, ()) or Topic.TECHNOLOGIES)
    return Parted(title, line, opening, (*first, *areas), len(first))


_Leaf = tuple[Section, tuple[str, ...]]


def _inside(section: Section, topic: Topic | None, trail: tuple[str, ...]) -> Iterator[Area]:
    yield from _beside([(child, trail) for child in section.children], topic)


def _beside(leaves: Sequence[_Leaf], topic: Topic | None) -> Iterator[Area]:
    """The areas of sections beside each other, below a heading with ``topic``."""
    children = [] if topic else [child for child, _ in leaves]
    guesses, alike = guessed(children), in_series(children)
    for child, trail in leaves:
        if id(child) in alike:
            rest, lessons = logs.unfolded(child, fewest=1)
            yield Area(None, replace(rest, children=[]), trail)
            inner = (*trail, child.title)
            yield from _beside([(each, inner) for each in (*lessons, *rest.children)], None)
        else:
            # Below several topics, what a team did belongs to none of them.
            over = None if tells_of_team(child) else topic
            yield from _areas(child, over, trail, guesses.get(id(child)))


def _areas(
    section: Section,
    inherited: Topic | None,
    trail: tuple[str, ...],
    guess: Topic | None = None,
) -> Iterator[Area]:
    labelled: list[Section] = []
    counted = UNIT.match(section.title)
    opens = counted or headings.read(section.title).topic in _UNFOLDED
    # "Storage: Redis" and "Practices: Git, CI/CD" among such rows are groups of tools.
    if inherited in _UNFOLDED and opens and not shown.lists_tools(section):
        section, labelled = with_notes_below(*logs.unfolded(section))
    topic = guess or topic_of(section, inherited, trail)
    if _only_holds(section, topic):
        topic = None
    inner = (*trail, section.title)
    pruned, leaves = _pruned(section, topic, inner)
    if not pruned.empty or not (leaves or labelled):
        yield Area(topic, pruned, trail)
    for child in labelled:
        yield from _areas(child, None, inner)
    yield from _beside(leaves, topic)


# Topics of sections in which labels may introduce parts of other topics.
_UNFOLDED = {None, Topic.SKILLS}


def _only_holds(section: Section, topic: Topic | None) -> bool:
    """Whether a heading that says more than a topic only groups the topics below it."""
    reading = headings.read(section.title)
    # If only the body gives a heading its topic, a heading below it may be the one that has it.
    told = lines_in(section.blocks if reading.topic else [])
    # "Cloud concepts" over several topics groups all that was learned about one field.
    general = reading.pure and not FIELDS.intersection(words(section.title))
    named = bool(project_named(section.title))
    if named or general or not topic or not all(map(describes_document, told)):
        return False
    return len(_topics_below(section)) > 1


def _topics_below(section: Section) -> set[Topic]:
    """The topics of things learned that the headings directly below ``section`` name."""
    return set(filter(None, (headings.read(child.title).learned for child in section.children)))


def _pruned(
    section: Section, topic: Topic | None, trail: tuple[str, ...]
) -> tuple[Section, list[_Leaf]]:
    """``section`` with the children of its own topic, and the children that belong elsewhere."""
    stays: list[Section] = []
    leaves: list[_Leaf] = []
    keeps = topic is Topic.LEFT_OUT or bool(topic and topic.learning)
    items = set(map(id, numbered_items(section.children)))
    several = len(_topics_below(section)) > 1
    for child in section.children:
        apart = topic_of(child, topic, trail) is not topic or (several and tells_of_team(child))
        if not keeps or (id(child) not in items and apart):
            leaves.append((child, trail))
            continue
        kept, inner = _pruned(child, topic, (*trail, child.title))
        if not kept.empty or not inner:
            stays.append(kept)
        leaves += inner
    return replace(section, children=stays), leaves
