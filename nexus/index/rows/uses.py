"""How often and from when to when the entries that are shown use each technology."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from nexus.content.documents import Entry


@dataclass(frozen=True, slots=True)
class Uses:
    """What is told by the slug of the technology.

    ``spans`` hold the first and the last date of the entries that are dated, as it is written.
    """

    counts: Mapping[str, int]
    spans: Mapping[str, tuple[str, str]]


def uses_of(entries: Iterable[Entry]) -> Uses:
    """The uses of technologies in those of ``entries`` that are shown."""
    shown = [entry for entry in entries if not entry.draft]
    counts = Counter(chain.from_iterable(entry.technologies for entry in shown))
    dates: dict[str, set[str]] = defaultdict(set)
    for entry in shown:
        if entry.date is not None:
            date = str(entry.date)
            for slug in entry.technologies:
                dates[slug].add(date)
    return Uses(counts, {slug: (min(each), max(each)) for slug, each in dates.items()})


def used_by(entry: Entry) -> object:
    """All of ``entry`` that ``uses_of`` looks at."""
    return entry.draft, entry.date, entry.technologies
