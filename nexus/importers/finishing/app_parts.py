"""A README about an app and about what its owner learned: which parts are about the app."""

from __future__ import annotations

from collections.abc import Iterable

from nexus.content.kinds import Kind
from nexus.importers import render
from nexus.importers.areas import Area, Parted
from nexus.importers.blocks import Paragraph, spaced, texts_in
from nexus.importers.found import Found
from nexus.importers.profile.summary import summary
from nexus.importers.source.fences import lines_with_code
from nexus.importers.structure import headings
from nexus.importers.structure.heading_phrases import NEUTRAL
from nexus.importers.structure.heading_words import words
from nexus.importers.structure.section import Section
from nexus.importers.vocabulary import Topic

# Words of headings over what the owner says about the course and the people in it.
_OF_OWNER = frozenset(
    "bootcamp closing cohort collaborate collaborating collaboration conclusion course curriculum "
    "i journey learn learned learning learnt me mentor my peer program programme reflection "
    "story taught teach team thank together".split()
)
_NAMELESS = NEUTRAL | {"project"}


def is_beside_learning(title: str, parted: Parted, found: Found) -> bool:
    """Whether a document that tells what was learned is about an app as well: it has features.

    The features of a record are its own parts: ``Challenges and their solutions``.
    """
    features = [area.section for area in parted.areas if lists_features(area)]
    texts = [text for each in features for text in texts_in(each.everything)]
    told = [headings.read(spaced(text)).topic for text in texts]
    named = not _NAMELESS.issuperset(words(title.replace("-", " ")))
    recorded = sum(topic in {Topic.CHALLENGES, Topic.TAKEAWAYS} for topic in told)
    return named and bool(told) and recorded < 2 and not names_project(found)


def lists_features(area: Area) -> bool:
    """Whether ``area`` is over the features of an app."""
    return area.topic is Topic.LEFT_OUT and "feature" in words(area.title)


def names_project(found: Found) -> bool:
    """Whether a project was read from the document."""
    return any(entry.kind is Kind.PROJECT for entry in found.entries.values())


def is_about_app(area: Area) -> bool:
    """Whether ``area`` is about the app, and not about its owner or what was learned."""
    if lists_features(area):
        return True
    beside = area.learned in {None, Topic.TECHNOLOGIES}
    return beside and _OF_OWNER.isdisjoint(words(" ".join((area.title, *area.trail))))


def body_apart(body: str, stays: Iterable[Area]) -> tuple[str, str]:
    """The parts of an About page that are about the app, and those below headings in ``stays``."""
    own = {render.heading(area.title) for area in stays}
    told: list[str] = []
    rest: list[str] = []
    part = told
    for line, is_code in lines_with_code(body):
        if line.startswith("## ") and not is_code:
            part = rest if line in own else told
        part.append(line)
    return "\n".join(told).strip(), "\n".join(rest).strip()


def stack_of(areas: Iterable[Area], found: Found) -> tuple[str, ...]:
    """The technologies read from ``areas``, else all that were found."""
    read = found.tools_read(area.section for area in areas if area.topic is Topic.TECHNOLOGIES)
    return read or tuple(each.title for each in found.technologies.values())


def summary_of_app(opening: Section, areas: Iterable[Area]) -> str:
    """The first sentences about the app in ``opening`` or in ``areas``."""
    about = [area.section for area in areas if area.topic in {Topic.ABOUT, None}]
    told = [b for s in (opening, *about) for b in s.blocks if isinstance(b, Paragraph)]
    # "Capstone of the spring term" says less than a sentence.
    return summary([b for b in told if spaced(b.text)[-1:] in ".!?"]) or summary(told)
