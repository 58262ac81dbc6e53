"""How often and from when to when entries use each technology."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from nexus.content.documents import Entry


@dataclass(frozen=True, slots=True)
class Uses:
    """What is told by the slug of the technology.

    ``spans`` hold the first and the last date of the entries that are dated, as it is written. A
    date that leaves its month or day open may be the first of them and the last as well.
    """

    counts: Mapping[str, int]
    spans: Mapping[str, tuple[str, str]]


def uses_of(entries: Sequence[Entry]) -> Uses:
    """The uses of technologies in ``entries``."""
    counts = Counter(chain.from_iterable(entry.technologies for entry in entries))
    dates: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        if entry.date is not None:
            date = str(entry.date)
            for slug in entry.technologies:
                dates[slug].add(date)
    spans = {slug: (min(each), max(each, key=_latest)) for slug, each in dates.items()}
    return Uses(counts, spans)


def used_by(entry: Entry) -> object:
    """All of ``entry`` that ``uses_of`` looks at."""
    return entry.date, entry.technologies


def _latest(date: str) -> str:
    """What sorts ``2025`` behind ``2025-11``: it may mean December."""
    return f"{date}~"
