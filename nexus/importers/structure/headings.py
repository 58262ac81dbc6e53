"""A heading's words -> its topic."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from nexus.importers.structure.dealt_with import tells_of_trouble
from nexus.importers.structure.heading_phrases import (
    ALWAYS,
    HINTS,
    LISTED,
    NEUTRAL,
    OUTRANKING,
    STRONG,
    STRUCTURES,
    UNDONE,
)
from nexus.importers.structure.heading_words import (
    CACHED,
    PARENTHESES,
    UNIT,
    holds_any,
    named_unit,
    words,
)
from nexus.importers.structure.label_parts import names_issue, pairs_parts
from nexus.importers.structure.project_headings import is_over_one
from nexus.importers.structure.spelling import spelt_words
from nexus.importers.structure.topic_words import is_weak, loud, says_only, topic_in, topics_in
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import undecorated


@dataclass(frozen=True, slots=True)
class Reading:
    """What a heading says: its topic, and whether it says nothing else (then it has one)."""

    topic: Topic | None
    pure: bool = False
    always_left_out: bool = False
    strong: bool = True
    topics: frozenset[Topic] = frozenset()

    @property
    def learning(self) -> bool:
        """Whether the topic is one of things learned, whatever else the heading says."""
        return self.topic is not None and self.topic.learning

    @property
    def learned(self) -> Topic | None:
        """The topic, if it is one of things learned and the heading says nothing else."""
        return self.topic if self.pure and self.learning else None


@lru_cache(maxsize=CACHED)
def read(heading: str) -> Reading:
    """What ``heading`` says: the topic that wins among those with a phrase in it, if any.

    Of two questions the last is more specific: "What did you learn at sea? Any lessons?"
    """
    last = heading.rstrip().rpartition("? ")[2] if heading.rstrip().endswith("?") else ""
    asked = _read(last)
    reading = asked if asked.pure else _read(heading)
    if _AHEAD.match(undecorated(heading)):
        return replace(reading, pure=True)
    if reading.pure and (told := _TOLD.match(undecorated(heading))) and names_issue(told[1]):
        return replace(reading, pure=False)
    practised = reading.topic is Topic.TAKEAWAYS and not reading.pure
    # What was deployed in a week is not help for users of the app; nor is practice a takeaway.
    made = reading.topic is Topic.PROJECTS and bool(named_unit(heading)) and is_over_one(heading)
    # "Week 2: Charts & AI Tools" is about more than tools.
    equipped = reading.topic is Topic.TECHNOLOGIES and not reading.pure
    unsure = reading.topic is Topic.LEFT_OUT or practised or made or equipped
    return Reading(None) if unsure and UNIT.match(heading) else reading


# "Problem: We lost the key" is one problem.
_TOLD = re.compile(r"([^:]{0,29}[^:s]):\s+(?:I|[Ww]e|[Mm]y|[Oo]ur)\s")
# Of an app: "What's next for Harbour Map".
_AHEAD = re.compile(r"what(?:['’]s| is) next for\b", re.IGNORECASE)


def _read(heading: str) -> Reading:
    told = loud(spelt_words(heading))
    if not told:
        return Reading(None)
    if holds_any(told, OUTRANKING):
        about = topic_in(told, {Topic.ABOUT}) and "future" not in told
        topic = Topic.ABOUT if about else Topic.LEFT_OUT
        return Reading(topic, says_only(told, topic), says_only(told, topic))
    if _over_tools(told):
        return Reading(Topic.TECHNOLOGIES, True, topics=topics_in(told))
    topic_found = topic_in(told, set(Topic))
    if topic_found in {None, Topic.LEFT_OUT} and (aside := _read_aside(heading)).topic:
        return aside
    if topic_found is None:
        return _read_otherwise(heading, told)
    pure = says_only(told, topic_found)
    always = pure and topic_found is Topic.LEFT_OUT and holds_any(told, ALWAYS)
    strong = topic_found is not Topic.TECHNOLOGIES or bool(STRONG.intersection(told))
    return Reading(topic_found, pure, always, strong, topics_in(told))


def _read_otherwise(heading: str, told: tuple[str, ...]) -> Reading:
    """The reading of a heading without a phrase of any topic."""
    if told[0] in _THINGS_THAT and told[1:2] == ("i",):
        return _read(" ".join(("what", *told[1:])))
    paired = pairs_parts(heading)
    troubled = paired or tells_of_trouble(told)
    return Reading(Topic.CHALLENGES if troubled else None, paired)


# "Stuff I used" is what I used.
_THINGS_THAT = frozenset({"thing", "stuff", "everything", "all"})
_TOOLS_ASIDE = {Topic.LEFT_OUT, Topic.TECHNOLOGIES}


def _over_tools(told: tuple[str, ...]) -> bool:
    """Whether the last word says what is listed: "Testing Tools", unlike "Tool Setup"."""
    only = told[-1] in LISTED and topics_in(told) == _TOOLS_ASIDE
    return only and not holds_any(told, ALWAYS) and says_only(told, Topic.LEFT_OUT)


# "Under the hood (Technologies)": several, unlike the kind of a single thing ("(framework)").
_ASIDE_TOLD = re.compile(r"\(([^()]+s|[^\s()]+(?: [^\s()]+){2,})\)\s*$")


def _read_aside(heading: str) -> Reading:
    """The reading of a heading that names its topic in parentheses."""
    found = _ASIDE_TOLD.search(heading)
    aside = read(found[1]) if found else Reading(None)
    return aside if aside.learned else Reading(None)


def hint(heading: str) -> Topic | None:
    """The topic a heading with one significant word may have: "Kit", "The ideas", "Recommended"."""
    told = words(heading)
    telling = [word for word in told if word not in NEUTRAL] or told
    return next((topic for topic, hints in HINTS.items() if set(telling) <= hints), None)


# A singular at the end of a heading: it names a single thing.
_THINGS = ("tool", "platform", "library", "framework", "language", "software")


def names_one_thing(heading: str) -> bool:
    """``Harbour Planning Tool``, unlike ``Programming Language``, whose first word is general."""
    told = words(heading)
    bare = undecorated(PARENTHESES.sub("", heading)).casefold()
    return bare.endswith(_THINGS) and not all(word in NEUTRAL for word in told[:-1])


def says_nothing(heading: str) -> bool:
    """Whether all the heading's words are general: "Core Frontend Development"."""
    told = words(heading)
    return bool(told) and all(word in NEUTRAL for word in told)


def says_learned(heading: str) -> bool:
    """Whether a heading is over skills only because something was learned or taught."""
    return is_weak(loud(spelt_words(heading)))


def names_structure(heading: str) -> bool:
    """Whether a heading is about the layout of a project ("Project Structure")."""
    return holds_any(words(heading), STRUCTURES)


def is_over_undone(heading: str) -> bool:
    """Whether a heading is over things still to be done ("Goals Moving Forward")."""
    return holds_any(words(heading), UNDONE)


def is_never_learned(label: str) -> bool:
    """Whether a label introduces something that is never an entry ("License", "Next steps")."""
    told = words(label)
    never = holds_any(told, ALWAYS) or holds_any(told, UNDONE)
    return never and not names_structure(label) and says_only(told, Topic.LEFT_OUT)
