"""The known name that a misspelt one is nearest to."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

_LETTERS_PER_TYPO = 4
_TOO_SHORT_TO_BEGIN_WRONG = 6


def nearest_key(key: str, known: Iterable[str]) -> str | None:
    """The key among ``known`` that is a few typos away from ``key``, or None.

    One typo (a letter added, missing, wrong, or two swapped) is allowed in four letters, and
    one more for every further four. Below four letters any word would be near any other. Ties
    go to the key with the same beginning.
    """
    allowed = len(key) // _LETTERS_PER_TYPO
    if not allowed:
        return None
    found = process.extract(key, list(known), scorer=OSA.distance, score_cutoff=allowed, limit=8)
    ranked = sorted(found, key=lambda hit: (hit[1], hit[0][0] != key[0]))
    if not ranked:
        return None
    best = str(ranked[0][0])
    if len(key) < _TOO_SHORT_TO_BEGIN_WRONG and best[0] != key[0]:
        return None
    return best
