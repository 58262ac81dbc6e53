"""The page of entries that a filter shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from pyroaring import BitMap
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from nexus.index.models import EntryRow
from nexus.lru_cache import LRUCache
from nexus.queries.filters import PAGE_SIZE, Filter, Sort
from nexus.queries.highlighting.highlightable import Highlightable, highlightable
from nexus.queries.highlighting.highlighter import Highlighter
from nexus.queries.index_cache import once_per_index
from nexus.queries.search.hits import Hits
from nexus.queries.selection import Selection
from nexus.queries.sets import Sets, sets

# Cards that stay in memory, some 3 kB each.
_KEPT = 12_288
_AT_ONCE = 500
# Where fewer than one in this many entries is a result, sorting the results is quicker
# than walking the whole order.
_SPARSE = 16
_WALKED = 200
_LABEL = re.compile(rb'data-tech="([^"]*)"')

_CARDS = select(EntryRow.id, EntryRow.title, EntryRow.card).where(
    EntryRow.id.in_(bindparam("ids", expanding=True))
)


class StoredCard:
    """One entry shown, its ``title``, and its HTML ``encoded`` as it is sent.

    Most views send it unchanged: encoding it with all the others would take as long as finding it.
    Everything else about it is worked out when it is first needed.
    """

    def __init__(self, position: int, title: str, html: str) -> None:
        self.id = position
        self.title = title
        self.encoded = html.encode()

    @property
    def html(self) -> str:
        """The HTML as text."""
        return self.encoded.decode()

    @cached_property
    def highlightable(self) -> Highlightable:
        """Its texts, in which words may be highlighted."""
        return highlightable(self.html)

    @cached_property
    def labels(self) -> Mapping[str, int]:
        """Where the label of each of its technologies, by slug, can be highlighted, in bytes."""
        return {found[1].decode(): found.end() for found in _LABEL.finditer(self.encoded)}


@dataclass(frozen=True, slots=True)
class Results:
    """What a filter shows of its results, and how many there are in all."""

    cards: tuple[StoredCard, ...]
    total: int
    of: int
    pages: int
    highlighter: Highlighter


def results(
    session: Session, asked: Filter, chosen: Selection, *, last_only: bool = False
) -> Results:
    """The pages that ``asked`` shows of ``chosen``; none where its page is past the last.

    ``last_only`` leaves out those before the last, for a client that has them.
    """
    total = len(chosen.results)
    first = asked.page if last_only else asked.first_page or asked.page
    start, stop = (first - 1) * PAGE_SIZE, asked.page * PAGE_SIZE
    ids = _page(_ordered(session, asked.order, chosen), start, stop)
    return Results(
        cards=cards_of(session, ids),
        total=total,
        of=len(sets(session).all),
        pages=max(1, -(-total // PAGE_SIZE)),
        highlighter=chosen.hits.highlighter,
    )


def first_of(session: Session, asked: Filter, chosen: Selection, limit: int) -> list[int]:
    """The ids of the first ``limit`` entries of ``chosen``, in the order of ``asked``."""
    return _page(_ordered(session, asked.order, chosen), 0, limit)


def _ordered(session: Session, order: Sort, chosen: Selection) -> Iterable[int]:
    match order:
        case Sort.RELEVANCE:
            return _by_relevance(chosen.hits, chosen.results)
        case Sort.TITLE:
            return _by_title(sets(session), chosen.results)
        case Sort.NEWEST:
            return chosen.results


def _by_relevance(hits: Hits, found: BitMap) -> Iterator[int]:
    for level in hits.by_score:
        yield from level & found


def _by_title(held: Sets, found: BitMap) -> Iterable[int]:
    if len(found) * _SPARSE < len(held.by_title):
        return sorted(found, key=held.title_ranks.__getitem__)
    return (position for position in held.by_title if position in found)


def _page(ordered: Iterable[int], start: int, stop: int) -> list[int]:
    # Slicing a set makes another set, which only pays far from its beginning.
    if isinstance(ordered, BitMap) and start > _WALKED:
        return list(ordered[start:stop])
    return list(islice(ordered, start, stop))


@once_per_index
def _cards(_session: Session) -> LRUCache[int, StoredCard]:
    return LRUCache(_KEPT)


def preload_cards(session: Session) -> None:
    """Read the newest cards, as many as stay in memory, so that later requests need not.

    What is derived from them is worked out too, so that forked processes share that as well.
    """
    newest = range(min(_KEPT, len(sets(session).all)))
    for start in range(0, len(newest), _AT_ONCE):
        for card in cards_of(session, newest[start : start + _AT_ONCE]):
            _ = card.highlightable, card.labels


def cards_of(session: Session, ids: Sequence[int]) -> tuple[StoredCard, ...]:
    """The stored cards of the entries ``ids``, in that order."""
    cards = _cards(session).get_all(ids, lambda missing: _fetch_cards(session, missing))
    return tuple([cards[position] for position in ids])


def _fetch_cards(session: Session, ids: list[int]) -> dict[int, StoredCard]:
    rows = session.connection().execute(_CARDS, {"ids": ids})
    return {position: StoredCard(position, title, html) for position, title, html in rows}
