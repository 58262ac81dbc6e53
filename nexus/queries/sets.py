"""The sets of entries that every filter is made of, as bitmaps held in memory.

A filter is then a few ANDs and ORs, and a count the size of a set. Ids are positions,
newest first, so the first ids of a set are its newest entries.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyroaring import BitMap
from sqlalchemy import select
from sqlalchemy.orm import Session

from nexus.index.models import BitmapRow, OrderingRow
from nexus.queries.index_cache import once_per_index

NOTHING = BitMap()


@dataclass(frozen=True, slots=True)
class Sets:
    """Every entry, the featured ones, and those of each kind, technology (by slug) and month.

    ``titles`` holds those with a title of so many words.
    """

    all: BitMap
    featured: BitMap
    kinds: Mapping[str, BitMap]
    technologies: Mapping[str, BitMap]
    months: Mapping[str, BitMap]
    titles: Mapping[int, BitMap]
    by_title: array[int]
    title_ranks: array[int]


@once_per_index
def sets(session: Session) -> Sets:
    """The sets of the index behind ``session``, read once."""
    families: defaultdict[str, dict[str, BitMap]] = defaultdict(dict)
    for family, name, bits in session.execute(
        select(BitmapRow.family, BitmapRow.name, BitmapRow.bits)
    ):
        families[family][name] = BitMap.deserialize(bits)
    ids = session.scalar(select(OrderingRow.ids).where(OrderingRow.name == "title"))
    by_title = array("I", ids or b"")
    return Sets(
        all=union(families["kind"].values()),
        featured=families["featured"].get("", NOTHING),
        kinds=families["kind"],
        technologies=families["technology"],
        months=families["month"],
        titles={int(words): bits for words, bits in families["title"].items()},
        by_title=by_title,
        title_ranks=_ranks(by_title),
    )


def union(members: Iterable[BitMap]) -> BitMap:
    """The entries of any of ``members``; none if there are none."""
    members = list(members)
    return BitMap.union(*members) if members else BitMap()


def intersection(members: Iterable[BitMap], otherwise: BitMap) -> BitMap:
    """The entries of all of ``members``; ``otherwise`` if there are none."""
    members = list(members)
    return BitMap.intersection(*members) if members else otherwise


def _ranks(order: array[int]) -> array[int]:
    ranks = array("I", bytes(order.itemsize * len(order)))
    for rank, position in enumerate(order):
        ranks[position] = rank
    return ranks
