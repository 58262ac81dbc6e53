"""Reduces the forms of a word to the stem that they share.

The forms of an English word (``cache``, ``caching``, ``cached``; ``optimise``, ``optimization``)
share a stem. People who write in another language use English words for technology too: there a
word loses its ending in that language first, and then its English one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from threading import local
from typing import Any

import snowballstemmer

_ENGLISH = "english"
_ALGORITHMS = {
    "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "cs": "czech",
    "da": "danish", "nl": "dutch", "eo": "esperanto", "et": "estonian", "fi": "finnish",
    "fr": "french", "de": "german", "el": "greek", "hi": "hindi", "hu": "hungarian",
    "id": "indonesian", "ga": "irish", "it": "italian", "lt": "lithuanian", "ne": "nepali",
    "nb": "norwegian", "nn": "norwegian", "no": "norwegian", "fa": "persian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "st": "sesotho",
    "es": "spanish", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
# British endings and the American ones that mean the same. Not "revise" and "precise": those have
# no other spelling, and "revision" shares their stem.
_ENDING = r"(?=(?:e|es|ed|er|ers|ing|able|ation|ations)\Z)"
_BRITISH = (
    (re.compile(rf"(?<=[a-z][a-z][bdfghj-np-tx-z])is{_ENDING}"), "iz"),
    (re.compile(rf"(?<=[a-z][a-z]l)ys{_ENDING}"), "yz"),
    (re.compile(r"(?<=[a-z]{3})our(?=(?:s|ed|ing|al|ally|able|ful|ite|ites)?\Z)"), "or"),
    (re.compile(r"(?<=[a-z]{3})ogue(?=s?\Z)"), "og"),
    (re.compile(r"(?<=\Acent)re(?=s?\Z)"), "er"),
    (re.compile(r"(?<=\Alic|\Adef|\Aoff)enc(?=es?\Z)"), "ens"),
)
# Words whose two spellings do not differ by an ending, and forms that the algorithm mistakes for
# other words.
_AMERICAN = {
    "artefact": "artifact",
    "artefacts": "artifacts",
    "centred": "centered",
    "fibre": "fiber",
    "fibres": "fibers",
    "grey": "gray",
    "greyscale": "grayscale",
    "judgement": "judgment",
    "judgements": "judgments",
    "metre": "meter",
    "metres": "meters",
    "practise": "practice",
    "practised": "practiced",
    "practises": "practices",
    "practising": "practicing",
    "programme": "program",
    "programmes": "programs",
    "queued": "queue",
    "queuing": "queue",
}


class _Stemmers(local):
    """One stemmer per algorithm and thread: a stemmer holds the word that it is working on."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}

    def stem(self, word: str, algorithm: str) -> str:
        if algorithm not in self._made:
            self._made[algorithm] = snowballstemmer.stemmer(algorithm)
        stem: str = self._made[algorithm].stemWord(word)
        return stem


_stemmers = _Stemmers()


@lru_cache(maxsize=8192)
def stem_of(word: str, language: str = "") -> str:
    """The stem of the folded ``word`` by the Snowball algorithms: ``cach`` for ``caching``.

    All forms of a word have the same stem, British and American spellings included. ``language`` is
    the tag of the language of the text that the word comes from; an unknown one counts as English.
    """
    american = _AMERICAN.get(word, word)
    for british, ending in _BRITISH:
        american = british.sub(ending, american)
    own = _ALGORITHMS.get(language.partition("-")[0].lower())
    return _stemmers.stem(_stemmers.stem(american, own) if own else american, _ENGLISH)
