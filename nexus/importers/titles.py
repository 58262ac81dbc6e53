"""Prose -> a short title, or the first sentences as a summary."""

from __future__ import annotations

import re
from itertools import takewhile

from nexus.importers.wording import title_of, undecorated

_STOPS = re.compile(
    r"(?<=[.!?;])\s|\s[–—-]\s|\s\(|,\s|:\s|\s(?:so that|because|in order|which|while)\s"
)
# "a network (WAN) breaks": parentheses within a sentence.
_ASIDE = re.compile(r"\s\([^()]*\)(?=\s+\w)")
_SENTENCE = re.compile(r"(?<=[\w)\"'”’][.!?])\s+(?=[A-Z])")
# A sentence that is hardly longer than a title is better kept whole than cut.
_WHOLE_SIGNS, _WHOLE_WORDS = 85, 15
# "Mooring; where to lie, how long": a name, and its description.
_NAMED = re.compile(r"(?P<name>[^\s;.!?]{1,30}(?: [^\s;.!?]{1,30})?); \S")
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
    named = _NAMED.match(whole)
    whole = named["name"] if named else whole
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
    """As many words of ``told`` as a title may have, without connecting words at the end."""
    words = told[:_TITLE_SIGNS].rsplit(" ", 1)[0].split()[:_TITLE_WORDS]
    while len(words) > 3 and words[-1].strip(".,;:()").lower() in _LOOSE_ENDS:
        words.pop()
    return " ".join(words)


# "When the wind turns, ...": the statement itself follows.
_DEPENDS = re.compile(
    r"(?:even |only |always )?(?:when|whenever|while|if|although|though|because|since|once|unless"
    r"|before|after|until|by \w+ing|instead of|rather than|without|despite)\b",
    re.IGNORECASE,
)
_LISTS_ON = re.compile(r",\s(?:[^,.;:]{1,40},\s){0,4}(?:and|or)\s")


def _goes_on(head: str, rest: str) -> bool:
    """Whether ``head`` ends at a comma within a list, or before its main clause."""
    return rest.startswith(",") and bool(_DEPENDS.match(head) or _LISTS_ON.match(rest))


def begun(told: str, longest: int) -> str:
    """The first sentences of ``told`` that fit in ``longest`` characters, but at least one."""
    ends = [found.start() for found in _SENTENCE.finditer(told)]
    if len(told) <= longest or not ends:
        return told
    return told[: max([end for end in ends if end <= longest], default=ends[0])]
