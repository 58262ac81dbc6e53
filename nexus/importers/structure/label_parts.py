"""A label's words -> its part of a challenge."""

from __future__ import annotations

from functools import lru_cache

from nexus.importers.structure.heading_phrases import PARTS
from nexus.importers.structure.spelling import spelt_words
from nexus.importers.vocabulary import Part


@lru_cache(maxsize=4096)
def part_of(label: str) -> Part | None:
    """Which part of a challenge ``label`` opens ("What I did" is the solution)."""
    told = spelt_words(label)
    trimmed = tuple(word for word in told if word not in _FILLERS)
    for candidate in (told, trimmed):
        for name, phrases in PARTS.items():
            if candidate in phrases:
                return name
    return Part.SOLUTION if _tells_remedy(told) else None


_LONGEST_LABEL = 6
_REMEDIES = frozenset(
    "solved fixed handled overcame overcome addressed tackled dealt managed beat resolved "
    "mitigated worked approached responded recovered conquered mended sorted".split()
)


def _tells_remedy(told: tuple[str, ...]) -> bool:
    """``How it was addressed``, ``How we got it sorted``."""
    asks = told[:1] == ("how",) and len(told) <= _LONGEST_LABEL
    return asks and not _REMEDIES.isdisjoint(told)


_FILLERS = frozenset("the my our a an key main faced encountered implemented applied and i".split())
