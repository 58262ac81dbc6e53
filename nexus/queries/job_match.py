"""Which technologies a job advertisement names, and how many entries prove them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from nexus.catalogue import Catalogue, KnownTechnology, Mention, builtin
from nexus.queries.index_cache import once_per_index
from nexus.queries.sets import sets, union
from nexus.queries.technologies import TechnologyFacts, busiest_first, directory

# What text that is copied from a page or a PDF holds within names: signs that nobody sees, such as
# hyphens for the ends of lines; and ligatures, wide letters, and those that are bold by themselves.
_DRESSED = (*range(0xFB00, 0xFB07), *range(0xFF01, 0xFF5F), *range(0x1D400, 0x1D800))
_COPIED = dict.fromkeys([0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF], "") | {
    code: unicodedata.normalize("NFKC", chr(code)) for code in _DRESSED
}


@dataclass(frozen=True, slots=True)
class JobMatch:
    """The technologies that were asked for: ``proven`` ones, most used first, and the others.

    ``listed`` ones have a page, but no entry names them; ``missing`` are the names on screen of
    those that the portfolio does not have. ``shown`` are as many of the proven ones as one filter
    takes, and ``entries`` is how many entries name at least one of those.
    """

    proven: tuple[TechnologyFacts, ...]
    listed: tuple[TechnologyFacts, ...]
    missing: tuple[str, ...]
    shown: tuple[TechnologyFacts, ...]
    entries: int


def technologies_in(session: Session, text: str, limit: int) -> tuple[str, ...]:
    """The slugs of the technologies that ``text`` names, by the portfolio's or usual names.

    Each comes once, in the order of the text. Of more than ``limit``, proven ones stay first.
    """
    known, text = _known(session), text.translate(_COPIED)
    meant = (_meant(known, text[each.start : each.end], each) for each in known.mentions(text))
    named = dict.fromkeys(technology.slug for technologies in meant for technology in technologies)
    proven = _proven(session)
    kept = set(sorted(named, key=lambda slug: slug not in proven)[:limit])
    return tuple(slug for slug in named if slug in kept)


def job_match(session: Session, asked: Sequence[str], limit: int) -> JobMatch:
    """What proves the technologies ``asked``, by their canonical names.

    A filter takes ``limit`` of them.
    """
    names = directory(session)
    known = names.by_slug
    facts = [known[slug] for slug in asked if slug in known]
    found = sorted((fact for fact in facts if fact.count), key=busiest_first)
    shown = tuple(found[:limit])
    members = sets(session).technologies
    return JobMatch(
        proven=tuple(found),
        shown=shown,
        listed=tuple(fact for fact in facts if not fact.count),
        missing=tuple(names.title_of(name) for name in asked if name not in known),
        entries=len(union(members[fact.slug] for fact in shown)),
    )


def _meant(known: Catalogue, written: str, mention: Mention) -> Sequence[KnownTechnology]:
    """What ``written``, a name with spaces, means: for ``django redis``, the two technologies.

    People who mean the package of that name write its hyphen; lists are often written with spaces.
    """
    words = written.casefold().split()
    if "-".join(words) in map(str.casefold, mention.technology.names):
        for place in range(1, len(words)):
            parts = [known.find(" ".join(part)) for part in (words[:place], words[place:])]
            found = [part for part in parts if part and part is not mention.technology]
            if len(found) == len(parts):
                return found
    return (mention.technology,)


@once_per_index
def _proven(session: Session) -> dict[str, TechnologyFacts]:
    return {slug: fact for slug, fact in directory(session).by_slug.items() if fact.count}


@once_per_index
def _known(session: Session) -> Catalogue:
    own = directory(session).by_slug.values()
    return builtin().extended(KnownTechnology(f.slug, f.title, f.group, f.aliases) for f in own)
