"""A name in a title, in the line below it or in a signature, and titles without it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from nexus.importers.areas import Parted
from nexus.importers.blocks import spaced, texts_in
from nexus.importers.lines import lines_in, lines_of
from nexus.importers.profile.given_away import everything_told
from nexus.importers.profile.links import contact_blocks
from nexus.importers.profile.persons import PARTICLES, is_person, signer
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.heading_phrases import PHRASES
from nexus.importers.wording import capitalised, undecorated

_LONGEST = 200
_SIGNS = r"\s[–—|:·•-]+\s|:\s|,\s|\s(?=\()|(?<=\))\s|\s(?:by|of)\s"
_BETWEEN = re.compile(f"({_SIGNS})")
# "Ada Lovelace, London", "The log of a summer by Ada Lovelace": not any part of a sentence.
_BEGINS = re.compile(rf"(.{{1,60}}?)(?:{_SIGNS})")
_AFTER_BY = re.compile(r"\sby\s([^,–—|·•(]{1,60})")
_WORD = re.compile(r"\b[a-z][\w'’]+")
_SHORTENED = re.compile(r"(?<=\w{3})\.$")


def guessed_name(parted: Parted) -> str:
    """The first part of the title, the line below it or a signature that may be a name, or ``""``.

    ``Log – Ada Obi``: a longer document uses the words of its topics, unlike those of a name, in
    lower case, too.
    """
    return next(filter(is_person, _unfamiliar(parted)), "")


def _unfamiliar(parted: Parted) -> Iterator[str]:
    said = set(_WORD.findall(" ".join(everything_told(parted))))
    for part in map(undecorated, _parts(parted) if len(said) > _FEWEST else ()):
        words = part.split()
        cased = len(words) > 1 and all(map(str.istitle, words)) and len(words[0]) > 1
        if cased and not said.intersection(part.casefold().split()) and may_name(part):
            yield _SHORTENED.sub("", part)


_FEWEST = 40


def may_name(told: str) -> bool:
    """Whether none of the words of ``told`` is one of headings, institutions or places."""
    words = {*heading_words.words(told)} - PARTICLES
    return not _NO_NAMES & words and headings.hint(told) is None


_NO_NAMES = frozenset(word for told in PHRASES.values() for phrase in told for word in phrase) | {
    *"academy school university college institute classroom group class club inc ltd".split(),
    *"edition version volume term season semester year spring summer autumn winter report".split(),
    *"web source world data science dashboard tracker planner manager builder".split(),
    *"conference meetup summit updated".split(),
    *"north east west new old great san saint cape port city town".split(),
}


def _parts(parted: Parted) -> Iterator[str]:
    _, *others = _BETWEEN.split(parted.title[:_LONGEST])
    pairs = zip(others[::2], others[1::2], strict=True)
    for (sign, part), after in zip(pairs, [*others[2::2], ""], strict=False):
        # "Log - Eight Weeks of Rain", "Harbour: Tide Table": what these join is no name.
        if after.strip() != "of" and sign != ": ":
            yield part
    first = texts_in(parted.opening.blocks[:1])
    unlinked = (text for text in first if not any(span.href for span in text))
    lines = [spaced(line) for text in unlinked for line in lines_of(text)]
    below = [area.title for area in parted.areas[:1] if not area.learned]
    for line in [*lines, *below]:
        yield from (found[1] for found in [_BEGINS.match(line), _AFTER_BY.search(line)] if found)
    signed = [*map(spaced, lines_in(contact_blocks(parted)))]
    yield from map(signer, signed)
    yield from (name for greeting, name in pairwise(signed) if greeting.endswith(","))


_HELLO = re.compile(
    r"\W*(?:hi|hello|hey|welcome)\b(?:\s(?:there|everyone|all|folks|friends))?\W*", re.IGNORECASE
)
_CAPITAL = r"[^\W\d_a-z][\w'’-]*"
_NAMED = re.compile(
    r"(?:I['’]?m|I am|[Mm]y name is)\s"
    rf"(?:@[\w-]{{1,40}}|{_CAPITAL}(?:\s{_CAPITAL}){{0,3}})(?:\s*[^\w\s'’]\W*+(?!and\b)|\s*$)"
)


def without_greeting(title: str) -> str:
    """What ``title`` says besides its greeting: "Sailor" of ``Hi there, I'm Ada – sailor``."""
    hello = _HELLO.match(title)
    left = title[hello.end() :] if hello else title
    if named := _NAMED.match(left):
        return capitalised(left[named.end() :])
    return left and title


def without_name(title: str, name: str) -> str:
    """``title`` without its owner's name: ``Tides`` of ``Tides – Ada Obi``, none of ``Ada Obi``."""
    head, *others = _BETWEEN.split(title)
    pairs = [("", head), *zip(others[::2], others[1::2], strict=True)]
    kept = [(sign, part) for sign, part in pairs if part.casefold() != name.casefold()]
    if len(kept) == len(pairs):
        return title
    left = "".join(sign + part for sign, part in kept).lstrip(" –—|:·•-,")
    return "" if left.endswith(" by") else capitalised(left)
