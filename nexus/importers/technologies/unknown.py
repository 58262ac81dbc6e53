"""Names that no catalogue knows: which of them still read as names of technologies."""

from __future__ import annotations

import re

from nexus.catalogue import builtin
from nexus.importers.structure import heading_words, headings
from nexus.importers.technologies.finding import GENERIC, PARENTHESES, find
from nexus.importers.technologies.names import Name, names
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
        small = bare.islower()
        return bool(_ONE_WORD.fullmatch(bare)) and not (small and _ABSTRACT.search(bare))
    return told[0] not in _JOINS and all(w in _JOINS or _is_named(w) for w in told)


def _is_named(word: str) -> bool:
    return word[:1].isupper() or any(map(str.isdigit, word))


def says_doing(told: str) -> bool:
    """Whether a word of ``told`` is one for what is done or thought of: "Query Optimization"."""
    words = (heading_words.singular(word.casefold().strip(".,")) for word in told.split())
    return any(word in _DOINGS for word in words)


_DOINGS = frozenset(map(heading_words.singular, work.PRACTICES))
_LAYERS = frozenset(map(heading_words.singular, work.LAYERS))


def names_layer(title: str) -> bool:
    """Whether ``title`` is a group of technologies by its words: ``Backend``, ``Hosting``."""
    told = heading_words.words(title)
    return bool(told) and all(w in _LAYERS or headings.says_nothing(w) for w in told)


_PLACED = re.compile(r"\s(?:on|via|with|using|through)\s", re.IGNORECASE)
_FOR = re.compile(r"\sfor\s", re.IGNORECASE)
_LONGEST_BEFORE = 3


def placed(told: str) -> list[Name]:
    """``Client on Netlify``: the tools that something runs on, if nothing else is told."""
    head, *rest = _PLACED.split(told, maxsplit=1)
    if not rest or not names_layer(head):
        return []
    found = names(rest[0].rstrip("."))
    return found if all(each.tool for each in found) else []


def before_for(told: str) -> list[Name]:
    """``quxhash for password safety``: an unknown name, and what it is for."""
    head, *rest = _FOR.split(told, maxsplit=1)
    short = rest and len(head.split()) <= _LONGEST_BEFORE
    if not short or not may_name(head) or names_layer(head):
        return []
    return [] if head.casefold() in GENERIC else [Name(undecorated(head), head)]


def says_kind(head: str, rest: str) -> bool:
    """``Quxel – HTTP client``: an unknown name, and what kind of tool bears it.

    Only among known names: elsewhere ``Requests: HTTP`` may be a group and its only tool.
    """
    told = undecorated(rest)
    kind = told.rpartition(" ")[2].casefold() in GENERIC and len(told.split()) > 1
    group = names_layer(head) or head.endswith("s")
    return kind and may_name(head) and not group and builtin().find(told) is None
