"""How often, and from which date to which, entries use each technology."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from nexus.content.documents import Entry


@dataclass(frozen=True, slots=True)
class Uses:
    """The number of uses and their dates, both by the slug of the technology.

    ``spans`` holds the first and the last date of the dated entries, as written. A date without
    a month or day sorts first as well as last: with ``2025`` and ``2025-03``, both are ``2025``.
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


def uses_input(entry: Entry) -> object:
    """All of ``entry`` that ``uses_of`` looks at."""
    return entry.date, entry.technologies


def _latest(date: str) -> str:
    """A key that sorts ``2025`` behind ``2025-11``: it may mean December."""
    return f"{date}~"
