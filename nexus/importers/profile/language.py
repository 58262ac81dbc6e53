"""The language of a record, recognised by its short function words."""

from __future__ import annotations

import re
from collections import Counter

from nexus.words import words_of

_ENGLISH = "en"
# Words that no other of these languages has, without accents.
_SMALL_WORDS = {
    _ENGLISH: "the and of to is for with that this my it was i from how",
    "fr": "les des est une pour dans avec sur nous je cette aux mais qui",
    "es": "los las una con pero el del y muy lo mi fue cuando tambien",
    "pt": "nao uma com os dos das ao tambem eu foi muito meu pelo",
    "de": "und der das nicht ich mit fur auf eine ist wir den zu ein",
    "sw": "na ya wa kwa katika ili kama hii lakini ni za cha",
    "it": "che di della sono gli ho anche questo nel alla dal perche piu",
    "ar": "في من على إلى أن هذا مع التي كان ما لا",
}
_LANGUAGE_OF = {
    word: language for language, words in _SMALL_WORDS.items() for word in words_of(words)
}
# A few sentences; quotations and names in another language are less than half of a record.
_FEWEST, _TIMES = 12, 2
# "com" is a word of Portuguese.
_ADDRESS = re.compile(r"\w\.\w|://")


def language_of(text: str) -> str:
    """The tag of the language that ``text`` is written in; empty for English, and if unsure."""
    prose = " ".join(word for word in text.split() if not _ADDRESS.search(word))
    told = Counter(found for word in words_of(prose) if (found := _LANGUAGE_OF.get(word)))
    (language, count), (_, second) = [*told.most_common(2), ("", 0), ("", 0)][:2]
    sure = count >= max(_FEWEST, _TIMES * second)
    return language if sure and language != _ENGLISH else ""
