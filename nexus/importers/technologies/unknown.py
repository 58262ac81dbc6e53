"""Names that no catalogue knows: which of them still read as names of technologies."""

from __future__ import annotations

import re

from nexus.importers.structure import heading_words, headings
from nexus.importers.technologies.finding import GENERIC, PARENTHESES, find
from nexus.importers.technologies.names import CALLED, Name, looks_like_name, names, tools_in
from nexus.importers.vocabulary import work
from nexus.importers.wording import undecorated

_LONGEST = 5
_JOINS = frozenset({"of", "for", "and", "&", "the"})
_ONE_WORD = re.compile(r"[A-Za-z][\w.+#-]{2,}")
# What a word for a doing or a quality ends in: "routing", "scalability", "hooks".
_ABSTRACT = re.compile(r"(?:ing|tion|sion|ment|ity|ance|ence|ness|ism|ure|logy|(?<!j)s)$")


def may_name(written: str) -> bool:
    """Whether an unknown text among known names reads as one more: ``Quxel Cloud``."""
    bare = undecorated(PARENTHESES.sub("", written)).strip("`")
    told = bare.split()
    if not 0 < len(told) <= _LONGEST or find(bare) or says_doing(bare):
        return False
    if len(told) == 1:
        small = bare.islower() and _ABSTRACT.search(bare)
        called = CALLED.match(bare)
        return bool(_ONE_WORD.fullmatch(bare)) and not small and not called
    return told[0] not in _JOINS and all(w in _JOINS or _is_named(w) for w in told)


def _is_named(word: str) -> bool:
    return word[:1].isupper() or any(map(str.isdigit, word))


def says_doing(told: str) -> bool:
    """Whether a word of ``told`` is one for what is done or thought of: "Query Optimization"."""
    words = (heading_words.singular(word.casefold().strip(".,")) for word in told.split())
    return any(word in _DOINGS for word in words)


def of_a_tool(told: str) -> bool:
    """``Advanced Docker layouts``: what was done with a tool, unlike ``Quxel Task Manager``."""
    named = all(word[:1].isupper() for word in told.split())
    return not named and says_doing(told) and not find(told) and bool(tools_in(told))


_DOINGS = frozenset(map(heading_words.singular, work.PRACTICES))
_LAYERS = frozenset(map(heading_words.singular, work.LAYERS))


def names_layer(title: str) -> bool:
    """Whether ``title`` is a group of technologies by its words: ``Backend``, ``Hosting``."""
    told = heading_words.words(title)
    return bool(told) and all(w in _LAYERS or headings.says_nothing(w) for w in told)


_ASKS = frozenset("why how what when where who".split())


def names_none(title: str, beside: bool) -> bool:
    """Whether a heading among technologies is over a text about something else: ``Why Redis``.

    ``beside`` a list of them, several words name none either: ``Data Source``.
    """
    told = title.split()
    asks = bool(told) and told[0].casefold() in _ASKS
    return asks or (beside and len(told) > 1 and not find(title) and not looks_like_name(title))


_PLACED = re.compile(r"\s(?:on|via|with|using|through)\s", re.IGNORECASE)
_USED = re.compile(r"\s(?:is|are|was|were)\s(?:used|chosen|needed)\b", re.IGNORECASE)
_AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+")
_FOR = re.compile(r"\sfor\s", re.IGNORECASE)
_LONGEST_BEFORE = 3


def placed(told: str) -> list[Name]:
    """The tools in ``Client on Netlify``: what something runs on, if nothing else is told."""
    head, *rest = _PLACED.split(told, maxsplit=1)
    if not rest or not names_layer(head):
        return []
    found = names(rest[0].rstrip("."))
    return found if all(each.tool for each in found) else []


def before_used(told: str) -> list[Name]:
    """The names in ```quxroute` and React are used for ...``."""
    head, *rest = _USED.split(told, maxsplit=1)
    parts = _AND.split(head.replace("`", "")) if rest else []
    # What a package of somebody's own space holds is hardly known by its last name.
    return [
        each
        for part in parts
        for each in names(part)
        if each.tool or (looks_like_name(each.written) and not part.startswith("@"))
    ]


def before_for(told: str) -> list[Name]:
    """The name in ``quxhash for password safety``: an unknown one, and what it is for."""
    head, *rest = _FOR.split(told, maxsplit=1)
    short = rest and len(head.split()) <= _LONGEST_BEFORE
    if not short or not may_name(head) or names_layer(head):
        return []
    return [] if head.casefold() in GENERIC else [Name(undecorated(head), head)]
