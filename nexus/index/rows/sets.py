"""The sets and orders of entries that filters are made of."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from pyroaring import BitMap

from nexus.content.documents import Entry, PartialDate
from nexus.content.load_cache import DerivedCache, SortCache
from nexus.folding import fold
from nexus.index.rows.table_rows import Row
from nexus.words import WORD


def newest_first(entries: Iterable[Entry], orders: SortCache) -> list[Entry]:
    """``entries``, newest first, undated last, then by title.

    Here and below, ``orders`` and ``derived`` keep earlier results for nearly the same entries.
    """
    return orders.sort("newest first", entries, _place_in_time)


def bitmap_rows(entries: Sequence[Entry], derived: DerivedCache) -> list[Row]:
    """One row per kind, technology, month and length of title: the positions in ``entries`` of it.

    One more holds those that are featured.
    """
    return derived.get("bitmaps", entries, _memberships, lambda: _bitmap_rows(entries))


def ordering_rows(entries: Sequence[Entry], orders: SortCache) -> list[Row]:
    """The order by title, as positions in ``entries``."""
    positions = {id(entry): position for position, entry in enumerate(entries)}
    by_title = orders.sort("by title", entries, _alphabetical)
    ids = array("I", [positions[id(entry)] for entry in by_title])
    return [{"name": "title", "ids": ids.tobytes()}]


def _place_in_time(entry: Entry) -> tuple[int, str, str, str]:
    return (-_day(entry), *_alphabetical(entry))


def _memberships(entry: Entry) -> object:
    return entry.kind, entry.date, entry.technologies, entry.featured, _length(entry.title)


def _bitmap_rows(entries: Sequence[Entry]) -> list[Row]:
    kinds: dict[str, list[int]] = defaultdict(list)
    dates: dict[PartialDate | None, list[int]] = defaultdict(list)
    technologies: dict[str, list[int]] = defaultdict(list)
    lengths: dict[str, list[int]] = defaultdict(list)
    for position, entry in enumerate(entries):
        kinds[entry.kind].append(position)
        dates[entry.date].append(position)
        lengths[str(_length(entry.title))].append(position)
        for slug in entry.technologies:
            technologies[slug].append(position)
    months: dict[str, list[int]] = defaultdict(list)
    for date, positions in dates.items():
        months[str(date or "")[:7]] += positions
    featured = {"": [position for position, entry in enumerate(entries) if entry.featured]}
    families = {
        "featured": featured,
        "kind": kinds,
        "month": months,
        "technology": technologies,
        "title": lengths,
    }
    return [
        {"family": family, "name": str(name), "bits": BitMap(ids).serialize()}
        for family, sets in families.items()
        for name, ids in sorted(sets.items())
    ]


def _day(entry: Entry) -> int:
    return entry.date.sort_key if entry.date else 0


def _alphabetical(entry: Entry) -> tuple[str, str, str]:
    return _folded(entry.title), entry.title, entry.key


def _length(title: str) -> int:
    """How many words ``title`` has."""
    return len(WORD.findall(_folded(title)))


# Several orders need the key of each title, one after the other.
_folded = lru_cache(maxsize=2**15)(fold)
