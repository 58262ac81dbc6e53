"""What a section is about: by its own words, by where it stands, or by what its body shows."""

from __future__ import annotations

from nexus.importers import evidence
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.outline import Section
from nexus.importers.vocabulary import Topic

# Headings that are written as such stand at whole tens: see `structure.mark`.
_REAL = 10


def topic_of(section: Section, inherited: Topic | None, trail: tuple[str, ...]) -> Topic | None:
    """The topic of ``section`` below one of the topic ``inherited``.

    ``trail`` are the headings above it. None where nothing tells.
    """
    reading = headings.read(section.title)
    if inherited is None:
        return _own(section, reading)
    if inherited is Topic.LEFT_OUT:
        several = len(heading_words.words(section.title)) > 1
        own = reading.pure and reading.topic and reading.topic.learning and several
        always = any(headings.read(title).always_left_out for title in trail)
        free = own and not always and reading.topic in _STANDS_ALONE
        return reading.topic if free else inherited
    if reading.always_left_out:
        return Topic.LEFT_OUT
    if not reading.pure or reading.topic is None or _within_item(section, trail):
        return inherited
    if not inherited.learning or inherited is Topic.PROJECTS:
        aside = inherited is Topic.PROJECTS and not reading.topic.learning
        return inherited if aside else reading.topic
    return _below_learning(section, inherited)


def _own(section: Section, reading: headings.Reading) -> Topic | None:
    """The topic of a section by itself.

    Troubleshooting may help the app's users, or tell how something was learned: labels show which.
    """
    aside = reading.topic is Topic.LEFT_OUT and not reading.always_left_out
    if reading.pure and aside and evidence.topic_of(section) is Topic.CHALLENGES:
        return Topic.CHALLENGES
    return reading.topic if reading.pure else _shown(section, reading.topic)


def _shown(section: Section, told: Topic | None) -> Topic | None:
    """The topic of a heading that says more than a topic, or none: its body may show it."""
    shown = evidence.topic_of(section)
    unsure = told in {None, Topic.SKILLS, Topic.TAKEAWAYS}
    return shown if unsure and shown is Topic.CHALLENGES else told or shown


_STANDS_ALONE = (Topic.CHALLENGES, Topic.TAKEAWAYS, Topic.SKILLS, Topic.TECHNOLOGIES)


def _within_item(section: Section, trail: tuple[str, ...]) -> bool:
    """A line inside an item ("Best practices implemented:") opens no section."""
    parent = headings.read(trail[-1]) if trail else None
    made = section.level % _REAL != 0
    return made and parent is not None and parent.topic is not Topic.PROJECTS and not parent.pure


# Below lessons these sort them, and are no lists of skills and tools.
_SORTS = frozenset("soft hard technical people personal professional skill tool tooling".split())


def _below_learning(section: Section, inherited: Topic) -> Topic:
    reading = headings.read(section.title)
    topic = reading.topic
    if topic is None or (inherited is Topic.CHALLENGES and headings.part(section.title)):
        return inherited
    if topic in {Topic.ABOUT, Topic.CONTACT}:
        return topic if section.level % _REAL == 0 else inherited
    if topic is Topic.TECHNOLOGIES and not reading.strong:
        return inherited
    if inherited is Topic.TAKEAWAYS and _SORTS.issuperset(heading_words.words(section.title)):
        return inherited
    several = len(heading_words.words(section.title)) > 1
    return topic if topic.learning and (several or topic is not Topic.SKILLS) else inherited
