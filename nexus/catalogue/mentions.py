"""Finds the names of technologies in a prose text.

The text is cut into words once; a dictionary of first words says where a name may
begin, so the time grows with the text and not with the catalogue.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from nexus.catalogue.context import Signs, are_listed_together, is_item, is_meant, is_verb
from nexus.catalogue.model import Care, KnownTechnology, Listing, Mention
from nexus.catalogue.names import name_key
from nexus.folding import OTHER_SCRIPTS, SCRIPT_MARKS

_EUROPEAN, _MARKS = rf"[^\W_{OTHER_SCRIPTS}]", "".join(sorted(SCRIPT_MARKS))
_WORD = re.compile(
    rf"{_EUROPEAN}+(?:\+\+|#(?!_|{_EUROPEAN}))?|\.(?<![_.]\.)(?<!{_EUROPEAN}\.){_EUROPEAN}+"
    rf"|(?:(?!{_EUROPEAN})[^\W_][{_MARKS}]*)+"
)
# What may be between the words of one name.
_JOINTS = frozenset(("", *" -./_'’\n", "\u00a0", "\u2011", "\r\n", " / ", " & ", ", "))
# Addresses name hosts, the opening line of a code block its language, and paths name folders.
_NO_PROSE = re.compile(
    r"https?://\S+|www\.\S+|\]\([^)\s]*\)|^[ \t]*(?:```|~~~).*$"
    r"|(?<![\w/.])(?:[a-z0-9_.-]{1,40}/){1,9}[a-z0-9_-]{1,40}\.[a-z]{1,5}\b"
    r"|(?<![\w/.])(?:[a-z0-9_.-]{1,40}/){2,9}(?=[\s`)\],;:.]|$)"
    r"|(?<![\w/.])/[a-z0-9_-]{1,40}/\S*",
    re.MULTILINE,
)
_SOURCE_FILE = re.compile(r"\.(?:py|rb|go|php|java|sh|tsx?|jsx)\b")


# Those that separate names in a list: part of one name only if its spelling contains them.
_PARTING = frozenset(",&/")


class _Name(NamedTuple):
    technology: KnownTechnology | None
    care: Care
    spelling: str
    parting: frozenset[str]

    def fits(self, text: str, words: list[re.Match[str]]) -> bool:
        """Whether ``words`` of ``text`` have the case that this name needs."""
        written = "".join(text[word.start() : word.end()] for word in words)
        return self.care is Care.LOOSE or written == self.spelling.replace(" ", "")


class MentionFinder:
    """Every name and compound of ``listings``, ready to be found; ``signs`` is by group title."""

    def __init__(self, listings: Iterable[Listing], signs: Mapping[str, Signs]) -> None:
        self._signs = signs
        self._names: dict[str, _Name] = {}
        self._longest: dict[str, int] = {}
        for listing in listings:
            for name in listing.technology.names:
                care = listing.cares.get(name_key(name), Care.LOOSE)
                if care is not Care.SILENT:
                    self._learn(name, listing.technology, care)
            for compound in listing.compounds:
                self._learn(compound, None, Care.LOOSE)

    def _learn(self, spelling: str, technology: KnownTechnology | None, care: Care) -> None:
        words = [word.group() for word in _words(spelling)]
        if not words:
            return
        parting = _PARTING.intersection(spelling)
        name = _Name(technology, care, " ".join(_WORD.findall(spelling)), parting)
        # "Node.js" is written "NodeJS" as well, so the words count joined, too.
        for form in dict.fromkeys((tuple(words), ("".join(words),))):
            known = self._names.setdefault(" ".join(form), name)
            if parting - known.parting and known.technology is technology:
                self._names[" ".join(form)] = known._replace(parting=known.parting | parting)
            self._longest[form[0]] = max(len(form), self._longest.get(form[0], 0))

    def find(self, text: str) -> tuple[Mention, ...]:
        """All mentions in ``text``: in order, not overlapping, the longest name first."""
        words = _words(text)
        folded = [word.group() for word in words]
        no_prose = [found.span() for found in _NO_PROSE.finditer(text)]
        found: list[Mention] = []
        unsure: set[int] = set()
        past = 0
        for position in [place for place, word in enumerate(folded) if word in self._longest]:
            start = words[position].start()
            if position < past or _is_within(no_prose, start):
                continue
            length, name = self._name_at(text, words, folded, position)
            if name is None or (length == 1 and _is_verb(text, words[position], name)):
                continue
            past = position + length
            if name.technology is None:
                continue
            if name.care is Care.CAREFUL or not name.fits(text, words[position:past]):
                unsure.add(len(found))
            found.append(Mention(start, words[past - 1].end(), name.technology))
        return self._sure(text, found, unsure)

    def _name_at(
        self, text: str, words: list[re.Match[str]], folded: list[str], position: int
    ) -> tuple[int, _Name | None]:
        limit = min(self._longest[folded[position]], len(words) - position)
        for length in range(_joined(text, words, position, limit), 0, -1):
            past = position + length
            name = self._names.get(" ".join(folded[position:past]))
            if name is None:
                continue
            start, end = words[position].start(), words[past - 1].end()
            if not _PARTING.intersection(text[start:end]) <= name.parting:
                continue
            if not _stands_alone(text, start, end):
                continue
            fits = name.fits(text, words[position:past])
            if fits or (length == 1 and is_item(text, start, end)):
                return length, name
        return 0, None

    def _sure(self, text: str, found: list[Mention], unsure: set[int]) -> tuple[Mention, ...]:
        doubted = {
            place
            for place in unsure
            if not is_meant(
                text,
                found[place].start,
                found[place].end,
                self._signs[found[place].technology.group],
            )
        }
        _trust_listed(text, found, doubted, range(1, len(found)), -1)
        _trust_listed(text, found, doubted, range(len(found) - 2, -1, -1), 1)
        return tuple(mention for place, mention in enumerate(found) if place not in doubted)


def _is_verb(text: str, word: re.Match[str], name: _Name) -> bool:
    return name.care is Care.EXACT and is_verb(text, *word.span())


def _trust_listed(
    text: str, found: list[Mention], doubted: set[int], places: Iterable[int], step: int
) -> None:
    for place in places:
        neighbour = place + step
        if place not in doubted or neighbour in doubted:
            continue
        first, second = sorted((place, neighbour))
        if are_listed_together(text, found[first].end, found[second].start):
            doubted.discard(place)


def _words(text: str) -> list[re.Match[str]]:
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters grow in lower case; places must not move
        lowered = "".join(sign if len(sign.lower()) != 1 else sign.lower() for sign in text)
    return list(_WORD.finditer(lowered))


def _joined(text: str, words: list[re.Match[str]], position: int, limit: int) -> int:
    """How many words from ``position`` on, at most ``limit``, may belong to one name."""
    end = words[position].end()
    for length in range(1, limit):
        following = words[position + length]
        if text[end : following.start()] not in _JOINTS:
            return length
        end = following.end()
    return limit


def _is_within(spans: list[tuple[int, int]], place: int) -> bool:
    index = bisect_right(spans, (place + 1, 0)) - 1
    return index >= 0 and spans[index][0] <= place < spans[index][1]


def _stands_alone(text: str, start: int, end: int) -> bool:
    """False inside an identifier, an e-mail address, a file's ending or a handle."""
    before, after = text[max(0, start - 2) : start], text[end : end + 1]
    is_ending = before.endswith(".") and before[:1].isalnum()
    is_file = _SOURCE_FILE.match(text, end) is not None and text[start:end].islower()
    return (
        not (is_ending or is_file)
        and before[-1:] not in {"_", "@", "$"}
        and after not in {"_", "@"}
    )
