"""The words of a heading or a label, normalised for comparison."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from nexus.importers.dates import DATE
from nexus.importers.vocabulary.phrases import Phrases
from nexus.importers.wording import undecorated

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
PARENTHESES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ELIDED = re.compile(r"\b(?:[cdjlmnst]|qu)'(?=[^\W\d_]{2})")
# "What didn't work", "Dos and don'ts", "What I'd tell".
_IN_FULL = {"n't": " not", "n'ts": " not", "'d": " would", "'ll": " will"}
_SHORTENED = re.compile(r"(?<=[a-z])(?:n'ts?|'d|'ll)\b")
_NUMBERING = re.compile(
    r"^(?:part|section|chapter)\s+(?:[0-9]+|[ivx]+|[a-h])\s*[.):–—-]\s*"
    r"|^(?:(?:[0-9]+|[ivx]+)(?:\.[0-9]+)*[.):]|[ivx]+(?:\.[0-9]+)+|[a-h][.)]|[0-9]+)\s+",
    re.IGNORECASE,
)


# More than the headings and labels of a document of several megabytes.
CACHED = 1 << 16


@lru_cache(maxsize=CACHED)
def words(heading: str) -> tuple[str, ...]:
    """The heading's words, without punctuation, accents, numbers, parentheses and plurals."""
    told = PARENTHESES.sub(" ", heading).strip() or heading.strip(" ()[]")
    told = _NUMBERING.sub("", told)
    parts = unicodedata.normalize("NFKD", told).casefold().replace("’", "'")
    folded = "".join(sign for sign in parts if not unicodedata.combining(sign))
    folded = _SHORTENED.sub(lambda found: _IN_FULL[found[0]], _ELIDED.sub("", folded))
    found = [word.removesuffix("'s") for word in _WORD.findall(folded)]
    bare = [_without_article(word) for word in found if not word.isdigit()]
    return tuple(_ALONE.get(word, singular(word)) for word in bare)


def word_set(text: str) -> frozenset[str]:
    """The words of ``text`` in the form in which ``words`` gives those of a heading."""
    return frozenset(words(text))


# "And", "with", "for" and the article are joined to the noun that follows.
_TOGETHER = re.compile(r"(?:[وف]?(?:[بك]?ال|لل)(?=\w{2})|و(?=\w{4}))")
_ARABIC = re.compile(r"[\u0621-\u064a]")
# Variants that the same author may use interchangeably.
_SAME = str.maketrans({"ة": "ه", "ى": "ي", "ـ": None})


def _without_article(word: str) -> str:
    """``word`` without article and prefixes, its spelling simplified; other words don't change."""
    if not _ARABIC.match(word):
        return word
    told = word.translate(_SAME)
    found = _TOGETHER.match(told)
    return told[found.end() :] if found else told


# People who worked in a team say "what we built" about their own work, too.
_ALONE = {"we": "i", "our": "my", "us": "me"}


def singular(word: str) -> str:
    """``word`` without its plural ``s``; words of three letters don't change."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    # "Caches" and "headaches" keep their e.
    if len(word) > 4 and word.endswith(("xes", "sses", "shes", "tches", "oaches")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def normalised(phrases: Phrases) -> Phrases:
    """``phrases`` in the form that ``words`` gives."""
    return tuple(words(" ".join(phrase)) for phrase in phrases)


def holds(told: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Whether the words ``told`` contain ``phrase``."""
    return start(told, phrase) is not None


def by_first(phrases: Phrases) -> Mapping[str, Phrases]:
    """``phrases`` by their first words, so that ``holds_any`` compares only a few."""
    firsts = dict.fromkeys(phrase[0] for phrase in phrases)
    return {first: tuple(each for each in phrases if each[0] == first) for first in firsts}


def holds_any(told: tuple[str, ...], phrases: Mapping[str, Phrases]) -> bool:
    """Whether the words ``told`` contain one of ``phrases``."""
    return any(holds(told, phrase) for word in {*told} for phrase in phrases.get(word, ()))


def start(told: tuple[str, ...], phrase: tuple[str, ...]) -> int | None:
    """The index in ``told`` at which the words of ``phrase`` begin, or None if they don't occur."""
    if phrase[0] not in told:
        return None
    size = len(phrase)
    places = range(len(told) - size + 1)
    return next((at for at in places if told[at : at + size] == phrase), None)


# "Week 4 - Deployment" says when it was, "Task 4" which assignment.
_UNITS = (
    "week|day|module|sprint|month|unit|phase|chapter|stage|task|lab|lesson|exercise|assignment"
    "|session|milestone|semaine|jour|semana|día|dia|módulo|woche|tag"
)
# "Weeks 3-4", "Week 3 to 5", "Weeks 3 – 4", but not "Week 3 - 5 things".
_TO = r"(?:\s*[-–—]|\s*(?:[&+]|to|and)\s*|\s[-–—]\s(?!\d+\s+\w))"
_COUNTED = rf"(?P<word>{_UNITS})s?\s*#?(?P<count>\d{{1,3}})\b(?:{_TO}\d{{1,3}}\b)?+"
UNIT = re.compile(rf"\W{{0,8}}(?:{_COUNTED}|{DATE}\W*$)", re.IGNORECASE)
_COUNTER = re.compile(UNIT.pattern + r"\+?\s*[:.)|·•–—-]\s*(?=\S)", re.IGNORECASE)


def named_unit(heading: str) -> str:
    """The text after the counter of ``heading``, or ``""``: "Week 3-4: Knots"."""
    found = _COUNTER.match(heading)
    return heading[found.end() :] if found else ""


def only_counts(heading: str) -> bool:
    """Whether ``heading`` says nothing but when it was: "Week 3"."""
    return bool(UNIT.fullmatch(undecorated(heading)))


# "Challenge 2", "Leg 1 - Out to sea".
COUNTED = re.compile(r"\W*[^\W\d_]+ \W?\d{1,2}\b\W*")
_NUMBERED = re.compile(r"\W*\d{1,2}(?:[.):]|\ufe0f?\u20e3)\s")


def is_numbered(heading: str) -> bool:
    """Whether ``heading`` is numbered as one of several: "2. Ask early"."""
    return bool(_NUMBERED.match(heading))
