"""Which choices of the filter to drop where nothing was found, and what that brings back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from nexus.index.rows.cards import Label, label_of
from nexus.queries.filters import Filter
from nexus.queries.search.compounds import listed
from nexus.queries.search.correction import correction_of
from nexus.queries.search.question import TERMS_LIMIT, pieces_of
from nexus.queries.search.stop_words import without_stop_words
from nexus.queries.selection import selection
from nexus.queries.technologies import directory, unproven
from nexus.web.addresses import dashboard_url
from nexus.web.dashboard.chips import choices
from nexus.web.wording import in_quotes


@dataclass(frozen=True, slots=True)
class Drop:
    """A choice to drop where nothing was found, and what that would bring back.

    ``control`` is the one that holds it; if that is the search box, ``words`` are left in it.
    ``stays`` means that this choice is the one to keep instead, and all others are to go.
    """

    label: str
    url: str
    control: str
    count: int
    words: str = ""
    stays: bool = False


def listed_only(session: Session, asked: Filter) -> tuple[Label, ...]:
    """The technologies that ``asked`` chooses, or names in its words, and that no entry names."""
    pieces = [piece for piece in pieces_of(asked.words) if not piece.startswith("-")]
    found = unproven(session, [*asked.technologies, asked.words, *pieces])
    return tuple(label_of(fact.slug, fact.title) for fact in found)


def drops(session: Session, asked: Filter, words: str) -> tuple[Drop, ...]:
    """The single choices of ``asked`` whose removal brings entries back, the most first.

    If there are none, those that have entries when they are the only choice. Each of several words
    is a choice, except for those that only phrase the others as a question. ``words`` are what its
    words were read as: they replace its words wherever one of the other choices is removed.
    """
    found = [*_of_words(session, asked)]
    every = list(choices(asked, directory(session)))
    # Dropping the only choice shows everything, which is offered anyway.
    for chip, without in every if len(every) > 1 else ():
        meant = without._replace(words=words) if without.words else without
        found.append(Drop(chip.label, chip.url, chip.control, _count(session, meant)))
    return _ranked(found) or (_ranked(_alone(session, asked, words)) if len(every) > 1 else ())


def _ranked(found: Iterable[Drop]) -> tuple[Drop, ...]:
    return tuple(sorted((drop for drop in found if drop.count), key=lambda d: -d.count))


def _alone(session: Session, asked: Filter, words: str) -> Iterator[Drop]:
    bare = Filter(sort=asked.sort, whole_map=asked.whole_map)
    singles = [
        *([bare._replace(words=asked.words, insists=asked.insists)] if asked.words else []),
        *(bare._replace(kinds=(kind,)) for kind in asked.kinds),
        *(bare._replace(technologies=(slug,)) for slug in asked.technologies),
    ]
    every = choices(asked, directory(session))
    for (chip, _), single in zip(every, singles, strict=True):
        meant = single._replace(words=words) if single.words else single
        count = _count(session, meant)
        yield Drop(chip.label, f"{dashboard_url(single)}#filter", "", count, stays=True)


def _of_words(session: Session, asked: Filter) -> Iterator[Drop]:
    written = pieces_of(without_stop_words(asked.words) or asked.words)
    pieces = [part for piece in written for part in listed(session, piece)]
    # A search takes no more of them.
    for place, piece in enumerate(pieces[:TERMS_LIMIT] if len(pieces) > 1 else ()):
        left = " ".join([*pieces[:place], *pieces[place + 1 :]])
        without = asked.with_words(left)
        # Whoever follows the link has the words that are left corrected too.
        meant = without._replace(words=correction_of(session, without) or left)
        yield Drop(in_quotes(piece), dashboard_url(without), "q", _count(session, meant), left)


def _count(session: Session, asked: Filter) -> int:
    return len(selection(session, asked).results)
