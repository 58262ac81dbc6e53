"""The sets and orders of entries that filters are made of."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from pyroaring import BitMap

from nexus.content.documents import Entry
from nexus.content.memory import Lasting
from nexus.words import fold

Row = dict[str, object]


def newest_first(entries: Sequence[Entry], lasting: Lasting) -> list[Entry]:
    """The entries that are shown, newest first, undated last, then by title.

    Here and below, ``lasting`` knows what was made of nearly the same entries.
    """
    places = lasting.of("newest first", entries, _place_in_time, lambda: _places_in_time(entries))
    return [entries[place] for place in places]


def bitmap_rows(entries: Sequence[Entry], lasting: Lasting) -> list[Row]:
    """One row per kind, technology and month: the positions in ``entries`` that have it."""
    return lasting.of("bitmaps", entries, _memberships, lambda: _bitmap_rows(entries))


def ordering_rows(entries: Sequence[Entry], lasting: Lasting) -> list[Row]:
    """The order by title, as positions in ``entries``."""
    return lasting.of("titles", entries, _alphabetical, lambda: _ordering_rows(entries))


def _places_in_time(entries: Sequence[Entry]) -> list[int]:
    shown = [place for place, entry in enumerate(entries) if not entry.draft]
    return sorted(shown, key=lambda place: _place_in_time(entries[place]))


def _place_in_time(entry: Entry) -> tuple[bool, int, str, str, str]:
    return (entry.draft, -_day(entry), *_alphabetical(entry))


def _memberships(entry: Entry) -> object:
    return entry.kind, entry.date, entry.technologies


def _bitmap_rows(entries: Sequence[Entry]) -> list[Row]:
    sets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for position, entry in enumerate(entries):
        sets["kind", entry.kind.value].append(position)
        sets["month", str(entry.date or "")[:7]].append(position)
        for slug in entry.technologies:
            sets["technology", slug].append(position)
    return [
        {"family": family, "name": name, "bits": BitMap(ids).serialize()}
        for (family, name), ids in sorted(sets.items())
    ]


def _ordering_rows(entries: Sequence[Entry]) -> list[Row]:
    by_title = sorted(range(len(entries)), key=lambda position: _alphabetical(entries[position]))
    return [{"name": "title", "ids": array("I", by_title).tobytes()}]


def _day(entry: Entry) -> int:
    return entry.date.sort_key if entry.date else 0


def _alphabetical(entry: Entry) -> tuple[str, str, str]:
    return _folded(entry.title), entry.title, entry.key


# Each title is asked for by several orders, one after the other.
_folded = lru_cache(maxsize=2**15)(fold)
