"""What a card in a list shows of an entry, as data for the template."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nexus.content.addresses import entry_path, technology_path
from nexus.content.dates import MONTHS
from nexus.content.documents import Entry, Evidence, PartialDate, Technology
from nexus.content.frontmatter.shapes import DEFAULT_EVIDENCE_TYPE
from nexus.content.kinds import Kind
from nexus.content.targets import shown_address
from nexus.index.rows.repetition import repeats_title

if TYPE_CHECKING:
    from nexus.index.rows.rendering import RenderedEntry

_TEXT_LIMIT = 200
# Limits for the parts of a challenge, in their order: a card with all three must stay small.
_PART_LIMITS = {"Issue": 180, "Solution": 180, "Outcome": 110}
# A text is cut after a whole sentence if that keeps at least this share of the limit.
_ENOUGH = 0.35
_SENTENCE = re.compile(r".*\S[.!?…][\"'”’)\]]*(?=\s(?![a-z]))")


@dataclass(frozen=True, slots=True)
class Label:
    """A technology's name on a card and the page behind it."""

    slug: str
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Part:
    """One labelled text of a challenge's card: ``Issue``, ``Solution`` or ``Outcome``."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """One entry in a list. ``parts`` replaces ``summary`` for a challenge with a story.

    ``proof`` is the public evidence, if there is exactly one piece; ``language`` the tag of the
    language it is written in, empty where that is not given.
    """

    key: str
    kind: Kind
    title: str
    path: str
    date: str
    date_machine: str
    summary: str
    parts: tuple[Part, ...]
    technologies: tuple[Label, ...]
    evidence: int
    proof: Evidence | None
    featured: bool
    language: str = ""
    draft: bool = False

    @property
    def evidence_label(self) -> str:
        """What the link to the evidence says: what it is, or how much of it there is."""
        if self.proof and self.proof.type != DEFAULT_EVIDENCE_TYPE:
            return self.proof.type
        return counted_evidence(self.evidence)


CardRenderer = Callable[[Card], str]


def card_of(
    entry: Entry, rendered: RenderedEntry, named: Mapping[str, Technology], language: str = ""
) -> Card:
    """The card of ``entry``, written in ``language``.

    ``named`` holds the portfolio's technologies by slug.
    """
    return Card(
        key=entry.key,
        kind=entry.kind,
        title=entry.title,
        path=entry_path(entry.kind, entry.slug),
        date=date_in_words(entry.date),
        date_machine=str(entry.date or ""),
        summary="" if repeats_title(entry.summary, entry.title) else shorten(entry.summary),
        parts=tuple(
            Part(section.name, shorten(section.lead, _PART_LIMITS[section.name]))
            for section in rendered.sections
            if not repeats_title(section.lead, entry.title)
        ),
        technologies=tuple(label_of(slug, named[slug].title) for slug in entry.technologies),
        evidence=len(entry.evidence),
        proof=_only(entry.evidence),
        featured=entry.featured,
        language=language,
        draft=entry.draft,
    )


def _only(evidence: Sequence[Evidence]) -> Evidence | None:
    if len(evidence) != 1 or evidence[0].private:
        return None
    return replace(evidence[0], url=shown_address(evidence[0].url or ""))


def label_of(slug: str, title: str) -> Label:
    """The technology of that ``slug`` as a label that leads to its page."""
    return Label(slug, title, technology_path(slug))


def counted_evidence(number: int) -> str:
    """``Evidence``, or ``Evidence (3)`` where there are several pieces."""
    return f"Evidence ({number})" if number > 1 else "Evidence"


def date_in_words(date: PartialDate | None) -> str:
    """``14 Feb 2025``, ``Feb 2025`` or ``2025``, as precise as the owner was."""
    if date is None:
        return ""
    parts = [str(date.year)]
    if date.month is not None:
        parts.insert(0, MONTHS[date.month - 1])
    if date.day is not None:
        parts.insert(0, str(date.day))
    return " ".join(parts)


def shorten(text: str, limit: int = _TEXT_LIMIT) -> str:
    """``text`` in one line of at most ``limit`` characters, cut between sentences or words."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    whole = _SENTENCE.match(line, 0, limit)
    if whole and whole.end() >= _ENOUGH * limit:
        return whole[0]
    return line[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"
