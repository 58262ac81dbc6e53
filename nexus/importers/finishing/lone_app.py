"""An app that the document is about, or that its opening leads to, becomes a project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from nexus.content.documents import Entry, Profile
from nexus.content.kinds import Kind
from nexus.content.places import path_for
from nexus.importers import render
from nexus.importers.areas import Area, Parted
from nexus.importers.evidence_types import DEMO, REPOSITORY
from nexus.importers.finishing.app_parts import (
    body_apart,
    is_about_app,
    is_beside_learning,
    lists_features,
    names_project,
    stack_of,
    summary_of_app,
)
from nexus.importers.found import Found
from nexus.importers.items.project_links import links_apart
from nexus.importers.placeholders import without_placeholders
from nexus.importers.profile.collecting import title_told
from nexus.importers.profile.headline import tools_told
from nexus.importers.structure.heading_words import UNIT, words
from nexus.importers.wording import undecorated
from nexus.words import words_of

# Words of sections that only an app's README has.
_OF_APPS = frozenset(
    "feature installation install setup usage endpoint prerequisite started".split()
)
# Words for an app, for a README without such a section.
_APPS = frozenset(
    "api app application backend bot clone dashboard extension frontend game library package "
    "platform plugin server service site store system tool tracker website".split()
)


def tell_app(parted: Parted, who: Profile, found: Found) -> Profile:
    """Add the app that ``parted`` is about to ``found`` as a project; ``who`` without its text.

    Nothing changes if the document names no technology, or is not about an app. If it also tells
    what was learned, it has to list the app's features; the text about the owner stays, and the
    technologies are those of the app.
    """
    title, learned = title_told(parted), bool(found.entries)
    if not found.technologies or not title or not _is_of_app(title, parted):
        return who
    if learned and not is_beside_learning(title, parted, found):
        return who
    areas = [area for area in parted.areas if not learned or is_about_app(area)]
    stays = [area for area in parted.areas if learned and not is_about_app(area)]
    told, rest = body_apart(who.body, stays)
    app = _project(title, render.joined([told, *_features(areas, found)]), found)
    summary = summary_of_app(parted.opening, areas) if learned else who.summary
    stack = stack_of(areas if learned else [], found)
    app = replace(app, summary=summary, technologies=stack)
    _move_about(found, path_for(app), stays)
    found.add(app, parted.line, title)
    own = who.summary if set(words_of(who.summary)) <= set(words_of(rest)) else ""
    headline = who.programme or (who.headline if learned else tools_told(found))
    return replace(who, headline=headline, summary=own, body=rest)


def tell_linked(parted: Parted, who: Profile, found: Found) -> Profile:
    """Add the project that a repository and a demo in the opening show, named by a link to them.

    ``who`` without those lines; nothing changes if there is another project.
    """
    opening, sign, rest = who.body.partition("\n\n## ")
    told, proofs = links_apart(opening)
    name = next((p.label for p in proofs if p.type == REPOSITORY), "")
    if not name or DEMO not in {p.type for p in proofs} or names_project(found):
        return who
    made = replace(_project(name, "", found), evidence=proofs)
    found.add(made, parted.opening.line, name)
    return replace(who, body=f"{told}{sign}{rest}".strip())


def _project(title: str, text: str, found: Found) -> Entry:
    """The project called ``title``: lines of ``text`` that only lead to it are its evidence."""
    body, proofs = links_apart(text)
    slug = found.slug(Kind.PROJECT, title)
    return Entry(Kind.PROJECT, slug, title, evidence=proofs, body=body or render.words(title))


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
        if not lists_features(area):
            continue
        section = without_placeholders(area, found).section
        if not section.empty:
            yield render.heading(area.title)
            yield render.markdown(section.everything)
            found.left_out = [each for each in found.left_out if each.line != section.line]
            found.add_about(section.line, area.title)


def _move_about(found: Found, path: str, stays: Iterable[Area]) -> None:
    """Report that what was on the About page is now at ``path``, unless it is in ``stays``."""
    kept = {n for area in stays for n in range(area.section.line, area.section.end + 1)}
    found.became = [
        replace(each, path=path) if each.path == "profile.md" and each.line not in kept else each
        for each in found.became
    ]
