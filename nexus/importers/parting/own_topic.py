"""The topic of a section by itself: from its heading, else from its body."""

from __future__ import annotations

import re

from nexus.importers.blocks import Paragraph, spaced, texts_in
from nexus.importers.parting import shown
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.label_parts import speaks_of_solutions
from nexus.importers.structure.named_units import are_learned
from nexus.importers.structure.project_headings import speaks_of_project
from nexus.importers.structure.section import Section
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import undecorated


def own_topic(section: Section, reading: headings.Reading) -> Topic | None:
    """The topic of ``section``, whose heading reads as ``reading``, regardless of its context.

    Troubleshooting may be help for an app's users, or about learning: labels show which. So do
    those below ``Known issues``, if the heading names solutions as well.
    """
    if any(map(sets_task, (section, *section.children))) or any(map(_states, section.children)):
        return Topic.ABOUT
    if reading.topic is Topic.PROJECTS and speaks_of_project(section.title):
        return shown.topic_of(section) or Topic.ABOUT
    if not reading.pure and _names_one_thing(section, reading.topic):
        return shown.topic_of(section)
    aside = reading.topic is Topic.LEFT_OUT
    aside = aside and (not reading.always_left_out or speaks_of_solutions(section.title))
    if reading.pure and aside and shown.topic_of(section) is Topic.CHALLENGES:
        return Topic.CHALLENGES
    return reading.topic if reading.pure else _shown(section, reading.topic)


# "We paired on it", "Shared the plans", "Ada drew the charts": what was done, not an invitation.
_DID = re.compile(
    r"(?:^|[.!?:]\s+|\b(?:i|we|they|who|and)\s+(?:\w+ly\s+)?)"
    r"(?!(?:need|interested|excited|based|located|related)\b)[a-z]{2,}ed\b"
    r"|(?<!\bbe )\b(?:wrote|met|built|gave|kept|drew|made|had|was|were|went|told|spoke|found)\b"
    r"|\b(?:worked|paired|(?:i|we) work) with\b"
    r"|\bj['’]ai\b|\b(?:nous avons|on a \w+é|hemos|trabaj[ée])\b",
    re.IGNORECASE,
)


def tells_of_team(section: Section) -> bool:
    """Whether ``Collaboration`` is over what a team did: channels and invitations are not."""
    told = map(spaced, texts_in(section.everything))
    return bool(_TOGETHER.search(section.title)) and any(map(_DID.search, told))


_TOGETHER = re.compile(r"collab|colabora", re.IGNORECASE)


def _names_one_thing(section: Section, topic: Topic | None) -> bool:
    """``Harbour Planning Tool``, ``Course Link``, ``A developer``: topic words in a name."""
    told = undecorated(heading_words.PARENTHESES.sub("", section.title)).casefold()
    if topic is Topic.TECHNOLOGIES:
        return headings.names_one_thing(section.title)
    other = told.endswith(" link") or bool(_TRADE.match(told)) or not leads_anywhere(section)
    return topic is Topic.CONTACT and other


# What somebody is: "A backend developer from Lisbon".
_TRADE = re.compile(r"(?:an?\s|i['’]?a?m\s).{0,60}?\b(?:developer|creator|maintainer)\b")


def leads_anywhere(section: Section) -> bool:
    """Whether there is a link or an address below a heading."""
    told = [*texts_in(section.everything)]
    linked = any(span.href for text in told for span in text)
    return linked or any("@" in spaced(text) or "://" in spaced(text) for text in told)


def sets_task(section: Section) -> bool:
    """``Challenge Overview`` over text alone: an assigned task, not a problem that was met."""
    told = frozenset(heading_words.words(section.title)) - {"the", "my"}
    prose = all(isinstance(block, Paragraph) for block in section.blocks)
    named = len(told) > 1 and "challenge" in told and told <= _TASK
    asked = told == {"challenge"} and any(map(_ASKS.match, map(spaced, texts_in(section.blocks))))
    return (named and prose and shown.topic_of(section) is None) or asked


# "Users should be able to:" below "The challenge" is what was to be built.
_ASKS = re.compile(
    r"(?:(?:the |your )?(?:users?|visitors?|players?)|you)\b[^.!?]{0,60}?"
    r"\b(?:should|must|need to) be able to\b|your challenge (?:is|was) to\b",
    re.IGNORECASE,
)
_TASK = frozenset("challenge overview description statement brief goal about detail".split())


def _states(child: Section) -> bool:
    """``Problem Statement``: the purpose of an app, not a problem that was met."""
    told = heading_words.words(child.title)
    return "problem" in told and headings.read(child.title).topic is Topic.ABOUT


def _shown(section: Section, told: Topic | None) -> Topic | None:
    """The topic of a heading that says more than its topic, or names none: its body may show it."""
    if told is None and are_learned(section):
        return Topic.SKILLS
    other = shown.topic_of(section)
    unsure = told in {None, Topic.SKILLS, Topic.TAKEAWAYS}
    return other if unsure and other is Topic.CHALLENGES else told or other
