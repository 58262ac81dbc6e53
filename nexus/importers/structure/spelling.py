"""Slips of the pen in headings and labels: ``Challanges``, ``Best Practises``."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTEST = 6
_TWO_SLIPS = 11
# Words of their own that differ by a letter from one of a heading's.
_NO_SLIPS = frozenset({"concert", "leaning", "persona", "challenger", "practicing"})


@lru_cache(maxsize=4096)
def spelt(word: str, meant: frozenset[str]) -> str:
    """The word of ``meant`` that ``word`` is a slip or two away from, else ``word``.

    The first letter is seldom wrong, and has to be the same.
    """
    if len(word) < _SHORTEST or word in _NO_SLIPS:
        return word
    slips = 2 if len(word) >= _TWO_SLIPS else 1
    near = process.extract(word, sorted(meant), scorer=OSA.distance, score_cutoff=slips, limit=4)
    return next((str(found) for found, *_ in near if found[0] == word[0]), word)
