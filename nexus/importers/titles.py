"""Prose -> a short title, or the first sentences as a summary."""

from __future__ import annotations

import re
from itertools import takewhile

from nexus.importers.wording import capitalised, title_of, undecorated

# Where a clause ends that says something by itself.
_STOPS = re.compile(
    r"(?<=[.!?;])(?<!\b\w\.\w\.)\s|\s[–—-]\s|\s\(|:\s|\s(?:so that|because|in order|while)\s"
    r"|[,،]\s(?:(?:but|so|because|since|whereas|leading|resulting|causing|making|mais|pero|porque|mas"
    r"|aber|weil|لكن|مما|حيث|لأن)\s"
    # "by day, not by hour, we saw": the sentence goes on behind these.
    r"|(?:which|who|where|while|although|though|especially|particularly|such as|even|not|surtout"
    r"|même|pas)\s(?![^,.;]{1,80},))",
    re.IGNORECASE,
)
# In a sentence that is too long for a title, any comma outside a list is better than no end.
_COMMA = re.compile(r"[,،]\s")
# "a network (WAN) breaks", "tides, especially at night, are": asides within a sentence.
_ASIDE = re.compile(
    r"\s\([^()]*\)(?=\s+\w)|,\s(?:especially|particularly|such as|including|like)\s[^.;:()]{1,80}?,"
    r"(?=\s(?:is|are|was|were|can|should|must|will|has|have|makes?|helps?)\s)"
)
_SENTENCE = re.compile(r"(?<=[\w)\"'”’][.!?])(?<!\be\.g\.)(?<!\bi\.e\.)\s+(?=[A-Z])")
# "Mooring; where to lie, how long": a name, and its description.
_NAMED = re.compile(r"(?P<name>[^\s;.!?]{1,30}(?: [^\s;.!?]{1,30})?); \S")
_IN_PARENTHESES = re.compile(r"\s\(([^()]+)\)[.!]?")
_SHORT_FORM = re.compile(r"\b\w\.\w\.$")
# A sentence up to the second length is kept whole if it has no clause to be cut at.
_TITLE_SIGNS, _WHOLE_SIGNS = 70, 100
_FEWEST_WORDS = 4
_LOOSE_ENDS = frozenset(
    "a an the and or of on in for from with to by as at using use via that is are was "
    "were be should can could may might must will would has have had when where if so what which "
    "who whose every each no not very more most than into i we they my our your their its "
    "only also about between e.g i.e".split()
)
_JOINS = {"and", "or"}
_OPENS_PHRASE = frozenset(
    "and or for from with to by as at in on so that when where if than into using via".split()
)


def shortened(text: str) -> str:
    """A short title for the prose ``text``: its first sentence or clause, or its first words."""
    whole = undecorated(text)
    first = _SENTENCE.search(whole)
    if first and len(whole[: first.start()].split()) > 2:
        whole = whole[: first.start()]
    named = _NAMED.match(whole)
    whole = named["name"] if named else whole
    told = _ASIDE.sub("", whole)
    for each in (whole, told):
        if len(each) <= _TITLE_SIGNS:
            return _ended(each)
    if clause := _first_clause(told, _STOPS):
        return _ended(clause)
    if len(told) <= _WHOLE_SIGNS:
        return _ended(told)
    return _ended(_first_clause(told, _COMMA) or _first_words(told))


def beyond(title: str, text: str) -> str:
    """What ``text`` says after the ``title`` it begins with; or all if that ends amid a clause."""
    head, told = title.rstrip(".!?…"), text.strip()
    if told[: len(head)].casefold() != head.casefold():
        return told
    rest = told[len(head) :]
    if not any(map(str.isalnum, rest)):
        return ""
    end = len(head) + (rest[0] in ".!?;")
    if not (_STOPS.match(told, end) or _SENTENCE.match(told, end)):
        return told
    within = _IN_PARENTHESES.fullmatch(rest)
    return capitalised(within[1] if within else rest.lstrip(" .!?;:,،–—-"))


def _ended(told: str) -> str:
    """``told`` as a title without the signs at its end: "at 3 a.m." ends with one of its own."""
    bare = told.rstrip(" ;,:،؛(–—-")
    return title_of(bare if _SHORT_FORM.search(bare) else bare.rstrip("."))


def _first_clause(told: str, stops: re.Pattern[str]) -> str:
    """The first clause of ``told``, up to one of ``stops``, that may be its title, or ``""``."""
    heads = (told[: stop.start()] for stop in stops.finditer(told))
    for head in takewhile(lambda head: len(head) <= _WHOLE_SIGNS, heads):
        if len(head.split()) >= _FEWEST_WORDS and not _goes_on(head, told[len(head) :]):
            return head
    return ""


def _first_words(told: str) -> str:
    """The first words of ``told``, up to where another phrase begins ("to ...", "and ...")."""
    words = told[:_WHOLE_SIGNS].rsplit(" ", 1)[0].split()
    opens = [at for at in range(_FEWEST_WORDS, len(words)) if _opens_phrase(words, at)]
    words = words[: max(opens, default=len(words))]
    while len(words) > _FEWEST_WORDS - 1 and words[-1].strip(".,;:()").lower() in _LOOSE_ENDS:
        words.pop()
    return " ".join(words)


def _opens_phrase(words: list[str], at: int) -> bool:
    """Whether a phrase begins ``at`` one of ``words``, not the last of "reefs, bays and coves"."""
    in_row = words[at] in _JOINS and "," in "".join(words[at - 2 : at])
    return words[at].lower() in _OPENS_PHRASE and not in_row


# "When the wind turns, ...": the statement itself follows.
_DEPENDS = re.compile(
    r"(?:even |only |always )?(?:when|whenever|while|if|although|though|because|since|once|unless"
    r"|before|after|until|by \w+ing|instead of|rather than|without|despite)\b",
    re.IGNORECASE,
)
# "in bays, rivers and lakes", but not ", and we never knew".
_LISTS_ON = re.compile(
    r",\s(?:[^,.;:]{1,40},\s){0,4}(?:\w+\s){0,2}(?:and|or)\s"
    r"(?!(?:i|we|you|he|she|it|they|this|that|my|our)\s)",
    re.IGNORECASE,
)


def _goes_on(head: str, rest: str) -> bool:
    """Whether ``head`` ends at a comma within a list, or before its main clause, or loosely."""
    loose = head.rsplit(" ", 1)[-1].lower() in _LOOSE_ENDS
    return loose or (rest.startswith(",") and bool(_DEPENDS.match(head) or _LISTS_ON.match(rest)))


def begun(told: str, longest: int) -> str:
    """The first sentences of ``told`` that fit in ``longest`` characters, but at least one."""
    ends = [found.start() for found in _SENTENCE.finditer(told)]
    if len(told) <= longest or not ends:
        return told
    return told[: max([end for end in ends if end <= longest], default=ends[0])]
