"""The sets and orders of entries that filters are made of."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from pyroaring import BitMap

from nexus.content.documents import Entry
from nexus.words import fold

Row = dict[str, object]


def newest_first(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that are shown, newest first, undated last, then by title."""
    shown = [entry for entry in entries if not entry.draft]
    return sorted(shown, key=lambda entry: (-_day(entry), *_alphabetical(entry)))


def bitmap_rows(entries: Sequence[Entry]) -> list[Row]:
    """One row per kind, technology and month: the positions in ``entries`` that have it."""
    sets: dict[tuple[str, str], BitMap] = defaultdict(BitMap)
    for position, entry in enumerate(entries):
        sets["kind", entry.kind.value].add(position)
        sets["month", str(entry.date or "")[:7]].add(position)
        for slug in entry.technologies:
            sets["technology", slug].add(position)
    return [
        {"family": family, "name": name, "bits": bits.serialize()}
        for (family, name), bits in sorted(sets.items())
    ]


def ordering_rows(entries: Sequence[Entry]) -> list[Row]:
    """The order by title, as positions in ``entries``."""
    by_title = sorted(range(len(entries)), key=lambda position: _alphabetical(entries[position]))
    return [{"name": "title", "ids": array("I", by_title).tobytes()}]


def _day(entry: Entry) -> int:
    return entry.date.sort_key if entry.date else 0


def _alphabetical(entry: Entry) -> tuple[str, str, str]:
    return _folded(entry.title), entry.title, entry.key


# Each title is asked for by several orders, one after the other.
_folded = lru_cache(maxsize=2**15)(fold)
