"""The headline of an owner: the title of the document, or what says more than that."""

from __future__ import annotations

import re

from nexus.importers.areas import Parted
from nexus.importers.blocks import spaced, texts_in
from nexus.importers.found import Found
from nexus.importers.profile.given_away import everything_told
from nexus.importers.profile.summary import SPEAKS, own_lines
from nexus.importers.profile.title_names import without_name
from nexus.importers.wording import capitalised, title_of
from nexus.slugs import slugify

_HYPHENATED = re.compile(r"(?<![a-z0-9])[a-z0-9]{1,80}(?:[-_][a-z0-9]{1,80})+")
_FEW_TOOLS = 3
_OF_DOCUMENT = re.compile(r"-(?:documentation|docs|repository|repo|readme)$")
# "Project Harbour", "Final project": what the programme calls a task of all who learn there.
_ASSIGNED = re.compile(r"(?:[a-z]+-)?project-[a-z]+|[a-z]+-project")


def headline(parted: Parted, title: str, name: str, *, told: bool, programme: str) -> str:
    """The large text below ``name``, or ``""``: the ``title``, unless the programme says more.

    ``told``: the name is in the document, whose title may then be about its owner.
    """
    left = _beyond_task(without_name(title, name) if told and title != name else title)
    empty = left in {"", name} or bool(_ASSIGNED.fullmatch(_bare_slug(left)))
    if programme and (not told or empty or _names_repository(left, parted)):
        return programme
    if empty or is_slug(left):
        return _subtitle(parted) if told else ""
    return left


def _beyond_task(title: str) -> str:
    """``Project Harbour: my notebook`` without the name of the task."""
    head, *_ = _BEHIND_TASK.split(title, maxsplit=1)
    rest = _BEHIND_TASK.sub("", title.removeprefix(head), count=1)
    said = " " in rest and _ASSIGNED.fullmatch(_bare_slug(head))
    return capitalised(rest) if said else title


_BEHIND_TASK = re.compile(r"\s[|·•–—-]+\s|:\s")


# "A backend developer from Pune", below a title that is only a name.
_TRADE = re.compile(
    r"(?:(?!of\b|by\b|for\b)\S+\s+){0,5}(?:\S*-)?(?:developer|engineer|designer|student|"
    r"analyst|scientist|tester|programmer|graduate)\b",
    re.IGNORECASE,
)
_LONGEST_SUBTITLE = 14
_BESIDE = re.compile(r"\s+[|•·]\s+")


def _subtitle(parted: Parted) -> str:
    """The line or heading directly below the title, if it says what its owner is."""
    told = texts_in(parted.opening.blocks[:1])
    below = [spaced(line) for text in told for line in own_lines(text)]
    below = below or [area.title for area in parted.areas[:1] if area.topic is None]
    title = title_of(_BESIDE.split(below[0])[0]) if below else ""
    short = len(title.split()) <= _LONGEST_SUBTITLE and not SPEAKS.search(title)
    return title if short and _TRADE.match(title) else ""


def tools_told(found: Found) -> str:
    """The technologies that were named first, which stand in for a headline."""
    tools = [tool.title for tool in found.technologies.values()][:_FEW_TOOLS]
    return ", ".join(tools) if len(tools) > 1 else ""


def _names_repository(title: str, parted: Parted) -> bool:
    """``harbour-log``, or ``Harbour Log`` if the document is in ``my-harbour-log``."""
    slug = _bare_slug(title)
    told = (word for text in everything_told(parted) for word in _HYPHENATED.findall(text.lower()))
    named = (f"-{word.replace('_', '-')}".endswith(f"-{slug}") for word in told)
    return bool(slug) and (is_slug(title) or any(named))


def _bare_slug(title: str) -> str:
    """``harbour-log`` for ``Harbour Log Documentation``."""
    return _OF_DOCUMENT.sub("", slugify(title))


def is_slug(title: str) -> bool:
    """Whether ``title`` is what a repository is called: ``harbour-log``."""
    joined = "_" in title or ("-" in title and title.islower())
    return joined and bool(re.fullmatch(r"[\w-]+", title))
