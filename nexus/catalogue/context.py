"""Whether an ambiguous name ("Go", "Express", "Render") means the technology."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_REACH = 40
# Emphasis, code and quotes may be between a name and the words that make it certain.
_OPENING, _CLOSING = r"[*_`\"“(\[]*", r"[*_`\"”)\]]*"
# "In Spring of 2018" is a season.
_YEAR = re.compile(r"\s+(?:of\s+)?(?:19|20)\d\d\b")
_VERSION = re.compile(rf"{_CLOSING}\s+(?:v\d|\d+\.\d)")
_LINE_START = re.compile(rf"(?:^|\n|\|)[ \t]*(?:[-+*•⦁>#]+[ \t]+|\d+[.)][ \t]+)?{_OPENING}$")
_LINE_END = re.compile(rf"{_CLOSING}[ \t]*(?:\||\r?\n|$)")
_LABEL_START = re.compile(r"(?:\*\*|__)`?$")
_LABEL_END = re.compile(r"`?(?::\*\*|:__|(?:\*\*|__)\s*[:–—-])")
_SIGN = "[,、，،/&+|·•]"
_BETWEEN = re.compile(rf"{_CLOSING}\s*(?:(?:{_SIGN}|(?:,\s*)?(?:and|or|plus)\b)\s*)+{_OPENING}")
_ITEM_BEFORE = re.compile(
    rf"(?:^|[:(\n]|(?P<sign>{_SIGN})(?:\s*(?:and|or|plus)\b)?)[^\S\n]*{_OPENING}$"
)
_ITEM_AFTER = re.compile(
    rf"{_CLOSING}[^\S\n]*(?:(?P<sign>{_SIGN})|[.;)](?!\w)|(?:and|or|plus)\b|\r?\n|$)"
)


# "Excel at reviews", "React quickly": a verb that happens to begin with a capital.
_SENTENCE_START = re.compile(rf"(?:^|[.!?;\n|]|[-+*•✓✔✅])\s*{_OPENING}$")
_VERBAL = {
    "excel": re.compile(rf"{_CLOSING}\s+(?:at\s+(?!scale\b)[a-z]|(?!only\b)[a-z]+ly\b)"),
    # Not any adverb: "React only" and "Express daily" may mean the technology.
    "react": re.compile(rf"{_CLOSING}\s+(?:quick|swift|prompt|rapid|calm|immediate|proper)ly\b"),
    "express": re.compile(rf"{_CLOSING}\s+(?:clear|simp|brief|precise|concise|direct|open)ly\b"),
}


@dataclass(frozen=True, slots=True)
class Signs:
    """What makes a name of one group certain: a cue before it, a noun after it."""

    before: re.Pattern[str]
    after: re.Pattern[str]


@lru_cache(maxsize=64)
def signs_of(cues: tuple[str, ...], nouns: tuple[str, ...]) -> Signs:
    """The signs of a group with these ``cues`` and ``nouns``."""
    return Signs(
        re.compile(rf"(?:^|[\s(])(?:{_any_of(_with_capitals(cues))})\s+{_OPENING}$"),
        re.compile(rf"{_CLOSING}\s+(?:{_any_of(nouns)})\b"),
    )


def is_meant(text: str, start: int, end: int, signs: Signs) -> bool:
    """True where the text around ``text[start:end]`` shows that a technology is meant.

    That is a cue, a noun, a version number, a line or table cell of its own, or bold
    type that makes it a label. A hyphen, a dot, an ampersand or a bracket that makes it a part
    of something else speaks against it.
    """
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if _is_part_of_more(before, after):
        return False
    return bool(
        signs.before.search(before)
        or signs.after.match(after)
        or _VERSION.match(after)
        or (_LINE_START.search(before) and _LINE_END.match(after))
        or (_LABEL_START.search(before) and _LABEL_END.match(after))
    )


def is_verb(text: str, start: int, end: int) -> bool:
    """True where the ordinary word ``text[start:end]`` begins a sentence and is used as a verb."""
    verbal = _VERBAL.get(text[start:end].casefold())
    if verbal is None:
        return False
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    return bool(_SENTENCE_START.search(before) and verbal.match(after))


def is_item(text: str, start: int, end: int) -> bool:
    """True where ``text[start:end]`` stands alone in a list whose signs separate it from others."""
    before = _ITEM_BEFORE.search(text[max(0, start - _REACH) : start])
    after = _ITEM_AFTER.match(text[end : end + _REACH])
    return bool(before and after and (before["sign"] or after["sign"]))


def are_listed_together(text: str, first_end: int, second_start: int) -> bool:
    """True where only list separators are between two names ("Python, Go and Rust")."""
    if not 0 < second_start - first_end <= _REACH:
        return False
    between = text[first_end:second_start]
    return "\n\n" not in between and _BETWEEN.fullmatch(between) is not None


def _is_part_of_more(before: str, after: str) -> bool:
    glued_before = len(before) > 1 and before[-1] in "-.&" and before[-2].isalnum()
    glued_after = len(after) > 1 and after[0] in "-.'’&" and after[1].isalnum()
    return glued_before or glued_after or after.startswith("(") or bool(_YEAR.match(after))


def _any_of(words: Iterable[str]) -> str:
    # A group without words matches nothing rather than everything.
    return "|".join(map(re.escape, words)) or r"(?!)"


def _with_capitals(words: tuple[str, ...]) -> tuple[str, ...]:
    return (*words, *(word.capitalize() for word in words))
