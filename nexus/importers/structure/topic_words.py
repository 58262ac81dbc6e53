"""Words of a heading -> the topics with phrases among them."""

from __future__ import annotations

from collections.abc import Iterable

from nexus.importers.structure.heading_phrases import (
    BY_FIRST,
    FIELDS,
    NEUTRAL,
    PARTS,
    PHRASES,
    SAYS_TOPIC,
    SILENT,
)
from nexus.importers.structure.heading_words import holds, start
from nexus.importers.vocabulary import Part, Topic


def topic_in(told: tuple[str, ...], among: set[Topic]) -> Topic | None:
    """The topic of the words ``told``: the first in order ``among`` those with a phrase in them.

    Of takeaways, technologies, skills and left-out topics, the earliest phrase wins; of those
    that begin at the same word, the longest.
    """
    first: Topic | None = None
    place, longest = len(told), 0
    possible = _possible(told)
    for topic in PHRASES:
        phrases = possible.get(topic)
        if topic not in among or phrases is None:
            continue
        starts = [at for phrase in phrases if (at := start(told, phrase)) is not None]
        if not starts:
            continue
        here = min(starts)
        size = max(len(phrase) for phrase in phrases if start(told, phrase) == here)
        if topic is Topic.PROJECTS and _says_made(told, phrases, place):
            return topic
        if topic not in _BY_PLACE:
            return first or topic
        weak = topic is Topic.SKILLS and is_weak(told)
        if (here, -size) < (place, -longest) and not (weak and first):
            first, place, longest = topic, here, size
    return first


def _says_made(told: tuple[str, ...], phrases: Iterable[tuple[str, ...]], before: int) -> bool:
    """Whether "Things I built" comes ``before`` a word for tools: "... with all that"."""
    starts = (start(told, phrase) for phrase in phrases if len(phrase) >= _CLAUSE)
    return any(at is not None and at < before for at in starts)


def is_weak(told: tuple[str, ...]) -> bool:
    """Whether the words ``told`` say no more of skills than that something was learned."""
    held = [phrase for phrase in _possible(told).get(Topic.SKILLS, ()) if holds(told, phrase)]
    return bool(held) and _WEAK.issuperset(word for phrase in held for word in phrase)


_CLAUSE = 3
_BY_PLACE = (Topic.TAKEAWAYS, Topic.TECHNOLOGIES, Topic.SKILLS, Topic.LEFT_OUT)
# "Technologies learned", "Knowledge of tools": these words leave the topic to the others.
_WEAK = frozenset(
    "learned learnt mastered knowledge topic learning what i taught curriculum subject area "
    "proficiency expertise".split()
)


def _possible(told: tuple[str, ...]) -> dict[Topic, list[tuple[str, ...]]]:
    """The phrases that begin with one of the words: a quick lookup, since every line needs it."""
    found: dict[Topic, list[tuple[str, ...]]] = {}
    for word in dict.fromkeys(told):
        for topic, phrase in BY_FIRST.get(word, ()):
            found.setdefault(topic, []).append(phrase)
    return found


def topics_in(told: tuple[str, ...]) -> frozenset[Topic]:
    """All topics with a phrase among the words ``told``."""
    possible = _possible(told)
    return frozenset(
        topic for topic, phrases in possible.items() if any(holds(told, p) for p in phrases)
    )


def loud(told: tuple[str, ...]) -> tuple[str, ...]:
    """The words ``told`` without phrases that only look like a topic's."""
    for phrase in SILENT:
        at = start(told, phrase)
        if at is not None:
            told = told[:at] + told[at + len(phrase) :]
    return told


def says_only(told: tuple[str, ...], topic: Topic) -> bool:
    """Whether the words ``told`` say no more than ``topic``, which has phrases among them."""
    # "Habits I am keeping", "Bugs and how they died": the rest doesn't change the topic.
    at = next((at for at, word in enumerate(told) if word == "i" or _tells_how(told, at)), 0)
    # A topic's phrase may end with that "I": "Rules I swear by".
    if at and topic_in(told[: at + 1], {topic}):
        told = told[:at]
    more = [word for word in told if word not in NEUTRAL and word not in SAYS_TOPIC[topic]]
    if topic is Topic.CHALLENGES:
        more = [word for word in more if word not in _SOLVES]
    # A field of work says whose concepts they are; next to practices it is a separate thing.
    return not more or (topic is not Topic.TAKEAWAYS and all(word in FIELDS for word in more))


def _tells_how(told: tuple[str, ...], at: int) -> bool:
    """Whether the words from ``at`` on say how something went; "how to" is for users."""
    return told[at] == "how" and told[at + 1 : at + 2] != ("to",)


# "Troubles and their remedies": the words that labels use for solutions.
_SOLVES = frozenset(word for phrase in PARTS[Part.SOLUTION] for word in phrase)
