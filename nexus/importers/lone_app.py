"""An app's README that records nothing learned: the app itself is a project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from nexus.content.documents import Entry, Profile
from nexus.content.kinds import Kind
from nexus.content.places import path_for
from nexus.importers import render
from nexus.importers.areas import Area, Parted
from nexus.importers.found import Found
from nexus.importers.items.project_links import links_apart
from nexus.importers.placeholders import without_placeholders
from nexus.importers.profile.collecting import title_told
from nexus.importers.profile.presenting import tools_told
from nexus.importers.structure.heading_words import UNIT, words
from nexus.importers.structure.outline import flattened
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import title_of, undecorated

# Words of sections that only an app's README has.
_OF_APPS = frozenset(
    "feature installation install setup usage endpoint prerequisite started".split()
)
# Words for an app, for a README without such a section.
_APPS = frozenset(
    "api app application backend bot clone dashboard extension frontend game library package "
    "platform plugin server service site store system tool tracker website".split()
)
_FEATURES = "feature"


def tell_app(parted: Parted, who: Profile, found: Found) -> Profile:
    """Add the app that ``parted`` is about to ``found`` as a project; ``who`` without its text.

    Its technologies are all those found. Nothing changes if the document records something
    learned, names no technology, or is not about an app.
    """
    title = title_told(parted)
    if found.entries or not found.technologies or not title or not _is_of_app(title, parted):
        return who
    body, proofs = links_apart(render.joined([who.body, *_features(parted.areas, found)]))
    app = Entry(
        kind=Kind.PROJECT,
        slug=found.slug(Kind.PROJECT, title),
        title=title,
        summary=who.summary,
        technologies=tuple(tool.title for tool in found.technologies.values()),
        evidence=proofs,
        body=body or render.words(title),
    )
    _move_about(found, path_for(app))
    found.add(app, parted.line, title)
    return replace(who, headline=who.programme or tools_told(found), summary="", body="")


def _is_of_app(title: str, parted: Parted) -> bool:
    if _is_no_app(title, (area.title for area in parted.areas)):
        return False
    told = {word for area in parted.areas for word in words(area.title)}
    return bool(_OF_APPS & told or _APPS.intersection(words(title)))


_PERSON = re.compile(
    r"\b(?:i['’]?m|i am|my name is|about me)\b"
    r"|\b(?:developer|engineer|programmer|designer|analyst|student|intern)s?$",
    re.IGNORECASE,
)
_LEARNER = re.compile(
    r"^(?:my |the )?(?:learning|learn|studying|notes|homework|journey)\b"
    r"|\b(?:diary|journey|bootcamp|coursework|curriculum|homework|internship|til)\b"
    r"|\bdays of\b|\bnotes (?:on|from|about)\b"
    r"|\b(?:study|lecture|course|class|learning) (?:notes|log|journal)\b|\bcourse$",
    re.IGNORECASE,
)
_SEVERAL = 2
_LONGEST = 300


def _is_no_app(title: str, headings: Iterable[str]) -> bool:
    """Whether ``title`` names a person or is about learning, or the ``headings`` count days."""
    told = undecorated(title[:_LONGEST]).rstrip(" .!?")
    # An app may be made for learners, too: "Learning Management System".
    learner = _LEARNER.search(told) and not _APPS.intersection(words(told)[-1:])
    counted = sum(bool(UNIT.match(each)) for each in headings) >= _SEVERAL
    return bool(_PERSON.search(told) or learner or counted)


def _features(areas: Iterable[Area], found: Found) -> Iterator[str]:
    """The features of the app, which a README about something learned would leave out."""
    for area in areas:
        if area.topic is not Topic.LEFT_OUT or _FEATURES not in words(area.title):
            continue
        section = without_placeholders(area, found).section
        if not section.empty:
            yield f"## {render.words(title_of(area.title))}"
            yield render.markdown([*section.blocks, *flattened(section.children)])
            found.left_out = [each for each in found.left_out if each.line != section.line]
            found.tell(section.line, area.title)


def _move_about(found: Found, path: str) -> None:
    """Report that what was on the About page is now at ``path``."""
    found.became = [
        replace(each, path=path) if each.path == "profile.md" else each for each in found.became
    ]
