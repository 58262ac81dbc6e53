"""How titles and texts read: what is decoration, and how titles are cut."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import takewhile

from nexus.importers.blocks import Span, Text, plain, spaced

BULLETS = "•⦁◦▪▫●○■□➤➢►▶▸→✓✔✅☑★⭐➡·‣⁃∙"


_NUMBERING = re.compile(
    r"^\s*(?:#+\s*)?(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)](?:\d+[.)])*\d*\s+|\d{1,2}\s[·•|]\s+|\d\ufe0f?\u20e3\s*)"
)


_KEYCAP = re.compile(r"[0-9#*]\ufe0f?\u20e3")


def undecorated(text: str) -> str:
    """``text`` without emoji, bullets and numbering before it and signs after it."""
    unkeyed = _KEYCAP.sub("", text)
    bare = "".join(" " if is_picture(sign) else sign for sign in unkeyed)
    bare = _NUMBERING.sub("", bare.lstrip(" \t\n*_#>" + BULLETS).rstrip(" \t\n*_>" + BULLETS))
    bare = " ".join(bare.split()).strip(" *_-–—:;,|/" + BULLETS)
    return bare.rstrip(".") if bare.count(".") == 1 and not bare.startswith(".") else bare


def is_picture(sign: str) -> bool:
    """Whether ``sign`` is an emoji, another picture, or a part of one."""
    return (
        unicodedata.category(sign) in {"So", "Sk", "Cs", "Co", "Cn"} or sign in "\ufe0f\u200d\u20e3"
    )


def starts_with_picture(text: str) -> bool:
    """Whether an emoji or another picture leads ``text``."""
    return bool(text.strip()) and (is_picture(text.strip()[0]) or "\u20e3" in text.strip()[:3])


def cut(text: Text, at: int) -> tuple[Text, Text]:
    """``text`` before and from the sign number ``at`` of its plain form."""
    left: list[Span] = []
    right: list[Span] = []
    for span in text:
        if at >= len(span.text):
            left.append(span)
        elif at <= 0:
            right.append(span)
        else:
            left.append(replace(span, text=span.text[:at]))
            right.append(replace(span, text=span.text[at:]))
        at -= len(span.text)
    return tuple(left), tuple(right)


def cut_at(text: Text, starts: list[int]) -> list[Text]:
    """``text`` from each of ``starts`` to the next."""
    parts: list[list[Span]] = [[] for _ in starts]
    at = 0
    for span in text:
        end = at + len(span.text)
        first = bisect_right(starts, at) - 1
        for place in range(max(first, 0), max(bisect_left(starts, end), first + 1)):
            after = starts[place + 1] if place + 1 < len(starts) else end
            told = span.text[max(starts[place] - at, 0) : after - at]
            parts[place].append(replace(span, text=told))
        at = end
    return [tuple(part) for part in parts]


def title_of(text: str) -> str:
    """``text`` as a title: no decoration, the first letter large."""
    return capitalised(undecorated(text))


_STOPS = re.compile(
    r"(?<=[.!?;])\s|\s[–—-]\s|\s\(|,\s|:\s|\s(?:so that|because|in order|which|while)\s"
)


# "a network (WAN) breaks": what stands in parentheses within a sentence.
_ASIDE = re.compile(r"\s\([^()]*\)(?=\s+\w)")
_SENTENCE = re.compile(r"(?<=[\w)\"'”’][.!?])\s+(?=[A-Z])")
# A sentence that is hardly longer than a title may be is better whole than cut.
_WHOLE_SIGNS, _WHOLE_WORDS = 85, 15
_TITLE_SIGNS = 70


_TITLE_WORDS = 11


_LOOSE_ENDS = frozenset(
    "a an the and or of on in for from with to by as at using use via that is are was "
    "were be should can could may might must will would has have had when where if so what which "
    "who whose every each no not very more most than into".split()
)


def shortened(text: str) -> str:
    """A short title for the prose ``text``: its first clause, or its first words."""
    whole = undecorated(text)
    first = _SENTENCE.search(whole)
    if first and len(whole[: first.start()].split()) > 2:
        whole = whole[: first.start()]
    told = _ASIDE.sub("", whole)
    for each in (whole, told):
        if _fits(each, _TITLE_SIGNS, _TITLE_WORDS):
            return title_of(each.rstrip("."))
    if clause := _first_clause(told):
        return title_of(clause.rstrip(".;,:!?"))
    if _fits(told, _WHOLE_SIGNS, _WHOLE_WORDS):
        return title_of(told.rstrip("."))
    return title_of(_first_words(told).rstrip(".,;:(–—-"))


def _fits(told: str, signs: int, words: int) -> bool:
    return len(told) <= signs and len(told.split()) <= words


def _first_clause(told: str) -> str:
    """The first clause of ``told`` that may be its title, or ``""``."""
    heads = (told[: stop.start()] for stop in _STOPS.finditer(told))
    for head in takewhile(lambda head: len(head) <= _TITLE_SIGNS, heads):
        if len(head.split()) >= 3 and not _goes_on(head, told[len(head) :]):
            return head
    return ""


def _first_words(told: str) -> str:
    """As many words of ``told`` as a title may have, without those that lead on."""
    words = told[:_TITLE_SIGNS].rsplit(" ", 1)[0].split()[:_TITLE_WORDS]
    while len(words) > 3 and words[-1].strip(".,;:()").lower() in _LOOSE_ENDS:
        words.pop()
    return " ".join(words)


# "When the wind turns, ...": what follows is what is said.
_DEPENDS = re.compile(
    r"(?:even |only |always )?(?:when|whenever|while|if|although|though|because|since|once|unless"
    r"|before|after|until|by \w+ing|instead of|rather than|without|despite)\b",
    re.IGNORECASE,
)
_LISTS_ON = re.compile(r",\s(?:[^,.;:]{1,40},\s){0,4}(?:and|or)\s")


def _goes_on(head: str, rest: str) -> bool:
    """Whether ``head`` ends at a comma amid a row of things, or before what it depends on."""
    return rest.startswith(",") and bool(_DEPENDS.match(head) or _LISTS_ON.match(rest))


def capitalised(text: str) -> str:
    """``text`` with its first letter large, if its first word is a plain small one."""
    first = text.split(" ", 1)[0].rstrip(",.;:!?")
    letters = first.replace("’", "").replace("'", "")
    plain = (letters.isalpha() and first.islower()) or _COMPOUND.fullmatch(first)
    return text[0].upper() + text[1:] if plain else text


# "problem-solving", "event-driven", unlike the names "drf-yasg" and "pre-commit".
_COMPOUND = re.compile(r"[a-z]{2,}-[a-z]{2,}(?:ing|ed|en|tion|ment|ity|ness)")


def sentence(text: Text) -> str:
    """``text`` on one line with its first letter large, as a summary."""
    return capitalised(undecorated_start(spaced(text)))


def begun(told: str, longest: int) -> str:
    """The first sentences of ``told``, as many as ``longest`` signs hold, and one at least."""
    ends = [found.start() for found in _SENTENCE.finditer(told)]
    if len(told) <= longest or not ends:
        return told
    return told[: max([end for end in ends if end <= longest], default=ends[0])]


# A new sentence begins with a large letter, perhaps in quotes.
_NEXT = re.compile(r"[.!?][\"'”’)]?\s+(?=[\"'“‘]?[A-Z])")
# Who writes no capitals ends sentences all the same; "e.g." ends none.
_NEXT_SMALL = re.compile(r"(?<=\w{3})[.!?]\s+(?=\w)")


def sentences_of(text: Text) -> list[Text]:
    """``text`` cut before each of its sentences."""
    words = plain(text)
    ends = _NEXT_SMALL if words.islower() else _NEXT
    return cut_at(text, [0, *(found.end() for found in ends.finditer(words))])


def undecorated_start(text: str) -> str:
    """``text`` without what stands before its first word."""
    at = 0
    while at < len(text) and (is_picture(text[at]) or text[at] in _BEFORE_WORDS):
        at += 1
    return text[at:]


_BEFORE_WORDS = frozenset(" \t\n-–—:*" + BULLETS)
