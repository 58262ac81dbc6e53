"""What a section is about, by its own words, its position, or the contents of its body."""

from __future__ import annotations

from collections.abc import Sequence

from nexus.importers.blocks import Code, Listing, Table
from nexus.importers.parting import shown
from nexus.importers.parting.own_topic import leads_anywhere, own_topic, sets_task
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.mark import TEN
from nexus.importers.structure.named_units import numbered_names
from nexus.importers.structure.project_headings import (
    lists_what_was_made,
    project_named,
    speaks_of_project,
)
from nexus.importers.structure.section import Section, is_only_code
from nexus.importers.structure.self_description import draws_tree
from nexus.importers.structure.set_up import shows_set_up
from nexus.importers.technologies.finding import is_tool
from nexus.importers.vocabulary import Topic


def topic_of(section: Section, inherited: Topic | None, trail: tuple[str, ...]) -> Topic | None:
    """The topic of ``section`` below one with the topic ``inherited``.

    ``trail`` holds the headings above it. None where nothing shows a topic.
    """
    if _shows_files(section) or _sets_up(section, inherited):
        return Topic.LEFT_OUT
    told = _told(section, inherited, trail)
    return Topic.CHALLENGES if told in _LEARNED and shown.tells_challenge(section) else told


_LEARNED = {Topic.SKILLS, Topic.TAKEAWAYS, Topic.TECHNOLOGIES}


def _shows_files(section: Section) -> bool:
    return bool(section.blocks) and not section.children and all(map(draws_tree, section.blocks))


def _sets_up(section: Section, inherited: Topic | None) -> bool:
    """Whether a section without a topic, or a part of a project, is over commands to run it."""
    topic = headings.read(section.title).topic
    if inherited is Topic.PROJECTS:
        return topic is Topic.LEFT_OUT and shows_set_up(section, only=False)
    unknown = topic is None and inherited in {None, Topic.ABOUT} and not is_tool(section.title)
    return unknown and shows_set_up(section, only=True)


def _told(section: Section, inherited: Topic | None, trail: tuple[str, ...]) -> Topic | None:
    reading = headings.read(section.title)
    named = bool(project_named(section.title)) or lists_what_was_made(section.title)
    if inherited is None or (named and inherited in {Topic.ABOUT, Topic.PROJECTS}):
        return Topic.PROJECTS if named else own_topic(section, reading)
    if inherited is Topic.LEFT_OUT:
        return reading.topic if _stands_alone(section, trail) else inherited
    if reading.always_left_out or sets_task(section):
        told = _may_be_item(section, inherited) or inherited is reading.topic is Topic.ABOUT
        aside = reading.topic if reading.always_left_out else Topic.ABOUT
        return inherited if told else aside
    if reading.topic is None or not _is_sure(section, reading) or _within_item(section, trail):
        return inherited
    if not inherited.learning or inherited is Topic.PROJECTS:
        below = inherited is Topic.PROJECTS and not reading.topic.learning
        return inherited if below else reading.topic
    return _below_learning(section, inherited, trail)


def _is_sure(section: Section, reading: headings.Reading) -> bool:
    """Whether a heading says only its topic, or its body shows that it holds challenges or code.

    ``Project plan`` is no list of projects.
    """
    if reading.topic is Topic.PROJECTS and speaks_of_project(section.title):
        return False
    if reading.topic is Topic.LEFT_OUT and is_only_code(section):
        return True
    troubled = reading.topic is Topic.CHALLENGES
    return reading.pure or (troubled and shown.topic_of(section) is Topic.CHALLENGES)


def _stands_alone(section: Section, trail: tuple[str, ...]) -> bool:
    """Whether a heading is about things learned even below one that is left out."""
    reading = headings.read(section.title)
    several = len(heading_words.words(section.title)) > 1
    always = any(headings.read(title).always_left_out for title in trail)
    # "Common issues" below "Troubleshooting" help the users of an app, unless labels tell of them.
    usual = not _USUAL.isdisjoint(heading_words.words(section.title))
    helps = usual and reading.topic is Topic.CHALLENGES is not shown.topic_of(section)
    return several and not (always or helps) and reading.learned in _STANDS_ALONE


_USUAL = frozenset("common known possible typical".split())


def _may_be_item(section: Section, inherited: Topic) -> bool:
    """Whether the body under a heading like "Project structure" describes it in words."""
    told = headings.names_structure(section.title) and inherited in _TELLING
    code = any(isinstance(block, Code) for block in section.blocks)
    return told and bool(section.blocks) and not code


_TELLING = (Topic.CHALLENGES, Topic.SKILLS, Topic.TAKEAWAYS)


def numbered_items(children: Sequence[Section]) -> list[Section]:
    """The ``children`` that are items because they are numbered.

    A list of tools, of challenges or of takeaways is not an item.
    """
    return [child for child in numbered_names(children) if _is_item(child)]


def _is_item(child: Section) -> bool:
    reading = headings.read(child.title)
    own = reading.always_left_out or reading.topic in {Topic.CHALLENGES, Topic.TAKEAWAYS}
    return not (own or shown.lists_tools(child) or shown.tells_challenge(child))


_STANDS_ALONE = (Topic.CHALLENGES, Topic.TAKEAWAYS, Topic.SKILLS, Topic.TECHNOLOGIES)


def _within_item(section: Section, trail: tuple[str, ...]) -> bool:
    """Whether a heading is a line inside an item ("Best practices implemented:")."""
    parent = headings.read(trail[-1]) if trail else None
    made = section.level % TEN != 0
    return made and parent is not None and parent.topic is not Topic.PROJECTS and not parent.pure


# Below lessons these sort the lessons; they are not lists of skills and tools.
_SORTS = frozenset("soft hard technical people personal professional skill tool tooling".split())


def _below_learning(section: Section, inherited: Topic, trail: tuple[str, ...]) -> Topic | None:
    reading = headings.read(section.title)
    topic = reading.topic
    closes = inherited is Topic.CHALLENGES and _closes_several(section, trail)
    if closes or _announced(section, trail):
        return topic
    if inherited is Topic.CHALLENGES and part_of(section.title):
        return topic if heading_words.words(section.title) == ("win",) else inherited
    if topic in {Topic.ABOUT, Topic.CONTACT}:
        named = topic is Topic.CONTACT and not leads_anywhere(section)
        named = named or _sorts_about(section)
        # "Presentation" and "Search" sort tools, and open a text elsewhere.
        named = named or (inherited is Topic.TECHNOLOGIES and shown.lists_tools(section, fewest=1))
        return inherited if named or section.level % TEN or _part_of_item(trail) else topic
    weak = topic is Topic.TECHNOLOGIES and not (reading.strong or shown.lists_tools(section))
    told = heading_words.words(section.title)
    if weak or (inherited is Topic.TAKEAWAYS and _SORTS.issuperset(told)):
        return inherited
    several = len(told) > 1
    if topic is Topic.LEFT_OUT:
        return topic if several and is_only_code(section) else inherited
    return topic if several or topic is not Topic.SKILLS else inherited


def _sorts_about(section: Section) -> bool:
    """``About teamwork`` over a list or a table: what the items below it have in common.

    Not ``About me`` over addresses, which describes the owner.
    """
    lists = any(isinstance(block, Listing | Table) for block in section.blocks)
    told = heading_words.words(section.title)
    owner = told == ("about", "me") and leads_anywhere(section)
    return lists and told[:1] == ("about",) and not owner


def _closes_several(section: Section, trail: tuple[str, ...]) -> bool:
    """``### Lessons learned`` over a list, directly below ``## Challenges``: those of all."""
    words = trail[-1].split() if trail else []
    several = any(
        word.rstrip(":").endswith("s") and headings.read(word).topic is Topic.CHALLENGES
        for word in words
    )
    items = sum(len(block.items) for block in section.blocks if isinstance(block, Listing))
    lessons = headings.read(section.title).topic is Topic.TAKEAWAYS
    return several and items > 1 and lessons and section.level % TEN == 0


def _announced(section: Section, trail: tuple[str, ...]) -> bool:
    """``Learnings`` over a list, directly below ``Challenges & Learnings``."""
    topic = headings.read(section.title).topic
    lists = any(isinstance(block, Listing) for block in section.blocks)
    both = bool(trail) and topic in headings.read(trail[-1]).topics
    return both and lists and topic in {Topic.SKILLS, Topic.TAKEAWAYS}


def _part_of_item(trail: tuple[str, ...]) -> bool:
    """Whether the headings above are one about things learned and, below it, an item's heading."""
    above = [headings.read(title) for title in trail]
    return any(each.learned for each in above[:-1]) and not above[-1].pure
