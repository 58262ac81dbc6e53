"""Answers a filter with sets: what its words, its kinds and its technologies each leave.

Let E be all entries, K the chosen kinds, T the chosen technologies and q the words. The
results are the entries that match q, are of a kind in K (of any, if K is empty) and
name at least one of T, or all of T where the match is ``all`` (any, if T is empty).
"""

from __future__ import annotations

from dataclasses import dataclass

from pyroaring import BitMap
from sqlalchemy.orm import Session

from nexus.catalogue.names import name_key
from nexus.content.kinds import Kind
from nexus.queries.filters import Filter, Match
from nexus.queries.search.hits import Hits, search
from nexus.queries.sets import NOTHING, intersection, sets, union
from nexus.queries.technologies import Directory

# Phones type these, and pages are copied from with them.
_QUOTES = dict.fromkeys(map(ord, "“”„«»"), '"')


@dataclass(frozen=True, slots=True)
class Selection:
    """The sets that one filter chooses; ``results`` is what all of them share."""

    hits: Hits
    of_kinds: BitMap
    with_technologies: BitMap
    results: BitMap


def canonical(names: Directory, asked: Filter) -> Filter:
    """``asked`` as it would be written by the site itself, for a portfolio with these ``names``.

    Quotes of any shape become plain ones. Technologies become slugs whatever name was used, and
    kinds may be in the plural, as they are in other addresses. Each choice stands once, in the
    order of the site. Choices that nothing answers to stay, at the end: technologies by the slug of
    the catalogue, or one of the spellings of what that does not know either.
    """
    slugs = {names.canonical_name(name) for name in asked.technologies}
    known = sorted(slugs & names.by_slug.keys(), key=names.places.__getitem__)
    others = sorted(slugs.difference(known), reverse=True)
    kinds = {Kind.from_plural(kind) or kind for kind in map(str.casefold, asked.kinds)}
    order = [kind.value for kind in Kind if kind.value in kinds]
    return asked._replace(
        words=" ".join(asked.words.translate(_QUOTES).split()),
        kinds=(*order, *sorted(kinds.difference(order))),
        technologies=(*known, *sorted({name_key(name) or name: name for name in others}.values())),
    )


def selection(session: Session, asked: Filter) -> Selection:
    """The sets that the canonical filter ``asked`` chooses."""
    held = sets(session)
    hits = search(session, asked.words)
    of_kinds = union(held.kinds.get(kind, NOTHING) for kind in asked.kinds)
    if not asked.kinds:
        of_kinds = held.all
    chosen = [held.technologies.get(slug, NOTHING) for slug in asked.technologies]
    if not chosen:
        with_technologies = held.all
    elif asked.match is Match.ALL:
        with_technologies = intersection(chosen, held.all)
    else:
        with_technologies = union(chosen)
    return Selection(hits, of_kinds, with_technologies, hits.ids & of_kinds & with_technologies)


def around_technologies(session: Session, asked: Filter) -> Filter | None:
    """What narrows the canonical filter ``asked`` besides its technologies: a key for caches.

    How a view is shown is left out. So are kinds that no entry has, since a visitor may make up any
    number of them; it is None where only such kinds are chosen, so that nothing is found.
    """
    known = sets(session).kinds
    kinds = tuple(kind for kind in asked.kinds if kind in known)
    if asked.kinds and not kinds:
        return None
    # Any field that is not named here stays in the key: one too many only means a cache miss.
    return asked._replace(
        kinds=kinds,
        technologies=(),
        match=Match.ANY,
        sort=None,
        page=1,
        first_page=None,
        insists=False,
        whole_map=False,
    )
