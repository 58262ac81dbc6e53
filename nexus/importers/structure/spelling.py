"""Typos in headings and labels: ``Challanges``, ``Best Practises``."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from rapidfuzz import process
from rapidfuzz.distance import OSA

from nexus.importers.structure.heading_phrases import KNOWN
from nexus.importers.structure.heading_words import CACHED, words
from nexus.importers.vocabulary import OFTEN_MISSPELT

_SHORTEST = 6
_TWO_TYPOS = 11
_MEANT = sorted(OFTEN_MISSPELT)
# Words in their own right that differ by a letter from a common heading word.
_NO_TYPOS = frozenset({"concert", "leaning", "persona", "challenger", "practicing"})


def spelt_words(text: str) -> tuple[str, ...]:
    """The words of a heading or a label, with typos in the common ones corrected."""
    return tuple([word if word in KNOWN else _spelt(word) for word in words(text)])


@lru_cache(maxsize=CACHED)
def _spelt(word: str) -> str:
    """The common word that ``word`` is one or two typos away from, else ``word``.

    The first letter is seldom wrong, and must be the same.
    """
    if len(word) < _SHORTEST or word in _NO_TYPOS:
        return word
    typos = 2 if len(word) >= _TWO_TYPOS else 1
    near = process.extract(word, _MEANT, scorer=OSA.distance, score_cutoff=typos, limit=4)
    # A single letter instead of a double one is hardly a typo: "Chalanges".
    near = near or process.extract(
        word, _MEANT, scorer=OSA.distance, processor=_undoubled, score_cutoff=1, limit=4
    )
    return next((str(found) for found, *_ in near if found[0] == word[0]), word)


def _undoubled(word: str) -> str:
    return "".join(sign for sign, _ in groupby(word))
