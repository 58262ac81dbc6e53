"""A heading's words -> its topic."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from nexus.importers.structure.heading_phrases import (
    ALWAYS,
    BY_FIRST,
    FIELDS,
    LISTED,
    NEUTRAL,
    NEVER,
    OUTRANKING,
    PHRASES,
    SAYS_TOPIC,
    SILENT,
    STRONG,
    STRUCTURES,
    UNDONE,
)
from nexus.importers.structure.heading_words import UNIT, holds, start, words
from nexus.importers.structure.spelling import spelt_words
from nexus.importers.vocabulary import Topic


@dataclass(frozen=True, slots=True)
class Reading:
    """What a heading says: its topic, and whether it says nothing else."""

    topic: Topic | None
    pure: bool = False
    always_left_out: bool = False
    strong: bool = True
    topics: frozenset[Topic] = frozenset()


@lru_cache(maxsize=4096)
def read(heading: str) -> Reading:
    """The topic that ``heading`` names, by the first topic with a phrase in it."""
    reading = _read(heading)
    practised = reading.topic is Topic.TAKEAWAYS and not reading.pure
    # What was deployed in a week is no help for whoever runs the app; nor is practice advice.
    unsure = reading.topic is Topic.LEFT_OUT or practised
    return Reading(None) if unsure and UNIT.match(heading) else reading


def _read(heading: str) -> Reading:
    told = _loud(spelt_words(heading))
    if not told:
        return Reading(None)
    if any(holds(told, phrase) for phrase in OUTRANKING):
        about = _topic(told, {Topic.ABOUT}) and "future" not in told
        topic = Topic.ABOUT if about else Topic.LEFT_OUT
        return Reading(topic, _is_pure(told, topic), _is_pure(told, topic))
    if _over_tools(told):
        return Reading(Topic.TECHNOLOGIES, True, topics=_topics(told))
    topic_found = _topic(told, set(Topic))
    if topic_found in {None, Topic.LEFT_OUT} and (aside := _read_aside(heading)).topic:
        return aside
    if topic_found is None:
        return Reading(None)
    always = any(holds(told, phrase) for phrase in ALWAYS)
    pure = _is_pure(told, topic_found)
    always = always and pure and topic_found is Topic.LEFT_OUT
    strong = topic_found is not Topic.TECHNOLOGIES or bool(STRONG.intersection(told))
    return Reading(topic_found, pure, always, strong, _topics(told))


_TOOLS_ASIDE = {Topic.LEFT_OUT, Topic.TECHNOLOGIES}


def _over_tools(told: tuple[str, ...]) -> bool:
    """Whether the last word tells what is listed: "Testing Tools", unlike "Tool Setup"."""
    always = any(holds(told, phrase) for phrase in ALWAYS)
    only = told[-1] in LISTED and _topics(told) == _TOOLS_ASIDE
    return only and not always and _is_pure(told, Topic.LEFT_OUT)


# "Under the hood (Technologies)": several of them, unlike the kind of one thing ("(framework)").
_ASIDE_TOLD = re.compile(r"\(([^()]+s|[^\s()]+(?: [^\s()]+){2,})\)\s*$")


def _read_aside(heading: str) -> Reading:
    """What a heading says that tells its topic in parentheses."""
    found = _ASIDE_TOLD.search(heading)
    aside = read(found[1]) if found else Reading(None)
    learned = aside.pure and aside.topic and aside.topic.learning
    return aside if learned else Reading(None)


def _topic(told: tuple[str, ...], among: set[Topic]) -> Topic | None:
    """The topic of the words: the first in order, but of the things learned the first told."""
    first: Topic | None = None
    place = len(told)
    possible = _possible(told)
    for topic in PHRASES:
        phrases = possible.get(topic)
        if topic not in among or phrases is None:
            continue
        starts = [at for phrase in phrases if (at := start(told, phrase)) is not None]
        if not starts:
            continue
        if topic is Topic.PROJECTS and _says_made(told, phrases, place):
            return topic
        if topic not in _BY_PLACE:
            return first or topic
        weak = topic is Topic.SKILLS and all(word in _WEAK for word in _said(told, phrases))
        if min(starts) < place and not (weak and first):
            first, place = topic, min(starts)
    return first


def _says_made(told: tuple[str, ...], phrases: Iterable[tuple[str, ...]], before: int) -> bool:
    """Whether "Things I built" is said ``before`` a word for tools: "... with all that"."""
    starts = (start(told, phrase) for phrase in phrases if len(phrase) >= _CLAUSE)
    return any(at is not None and at < before for at in starts)


_CLAUSE = 3
_BY_PLACE = (Topic.TAKEAWAYS, Topic.TECHNOLOGIES, Topic.SKILLS, Topic.LEFT_OUT)
# "Technologies learned", "Knowledge of tools": these words leave the topic to the others.
_WEAK = frozenset(
    "learned learnt mastered knowledge topic learning what i taught curriculum subject area "
    "proficiency expertise".split()
)


def _possible(told: tuple[str, ...]) -> dict[Topic, list[tuple[str, ...]]]:
    """The phrases that begin with one of the words; every line of a document comes by here."""
    found: dict[Topic, list[tuple[str, ...]]] = {}
    for word in dict.fromkeys(told):
        for topic, phrase in BY_FIRST.get(word, ()):
            found.setdefault(topic, []).append(phrase)
    return found


def _said(told: tuple[str, ...], phrases: Iterable[tuple[str, ...]]) -> set[str]:
    return {word for phrase in phrases if holds(told, phrase) for word in phrase}


def _topics(told: tuple[str, ...]) -> frozenset[Topic]:
    possible = _possible(told)
    return frozenset(
        topic for topic, phrases in possible.items() if any(holds(told, p) for p in phrases)
    )


def _loud(told: tuple[str, ...]) -> tuple[str, ...]:
    """The words without phrases that only look like a topic."""
    for phrase in SILENT:
        at = start(told, phrase)
        if at is not None:
            told = told[:at] + told[at + len(phrase) :]
    return told


def _is_pure(told: tuple[str, ...], topic: Topic) -> bool:
    # "Habits I am keeping": whatever somebody does with them, that is what they are.
    at = told.index("i") if "i" in told else 0
    if at and _topic(told[:at], {topic}):
        told = told[:at]
    more = [word for word in told if word not in NEUTRAL and word not in SAYS_TOPIC[topic]]
    # A field of work tells whose concepts they are; beside practices it is a thing of its own.
    return not more or (topic is not Topic.TAKEAWAYS and all(word in FIELDS for word in more))


def says_nothing(heading: str) -> bool:
    """Whether all the heading's words are general: "Core Frontend Development"."""
    told = words(heading)
    return bool(told) and all(word in NEUTRAL for word in told)


def names_structure(heading: str) -> bool:
    """Whether a heading speaks of how a project is laid out ("Project Structure")."""
    return any(holds(words(heading), phrase) for phrase in STRUCTURES)


def is_undone(heading: str) -> bool:
    """Whether a heading is over what is still to be done ("Goals Moving Forward")."""
    return any(holds(words(heading), phrase) for phrase in UNDONE)


def is_never_learned(label: str) -> bool:
    """Whether a label opens what is no entry anywhere ("License", "Next steps")."""
    told = words(label)
    never = any(holds(told, phrase) for phrase in NEVER) and not names_structure(label)
    return never and _is_pure(told, Topic.LEFT_OUT)
