"""Names that are not in the catalogue: which of them still read as names of technologies."""

from __future__ import annotations

import re

from nexus.importers.structure import heading_words, headings
from nexus.importers.technologies.finding import PARENTHESES, find
from nexus.importers.technologies.names import CALLED, looks_like_name
from nexus.importers.vocabulary import work
from nexus.importers.wording import undecorated

_LONGEST = 5
_JOINS = frozenset({"of", "for", "and", "&", "the"})
_ONE_WORD = re.compile(r"[A-Za-z][\w.+#-]{2,}")
# Endings of words for an activity or a quality: "routing", "scalability", "hooks".
_ABSTRACT = re.compile(r"(?:ing|tion|sion|ment|ity|ance|ence|ness|ism|ure|logy|(?<!j)s)$")


def may_name(written: str) -> bool:
    """Whether an unknown text among known names reads as another name: ``Quxel Cloud``."""
    bare = undecorated(PARENTHESES.sub("", written)).strip("`")
    told = bare.split()
    if not 0 < len(told) <= _LONGEST or find(bare) or says_doing(bare):
        return False
    if len(told) == 1:
        small = bare.islower() and _ABSTRACT.search(bare)
        called = CALLED.match(bare)
        return bool(_ONE_WORD.fullmatch(bare)) and not small and not called
    return told[0] not in _JOINS and all(w in _JOINS or _is_named(w) for w in told)


def without_purpose(told: str) -> str:
    """``Quxel for charts`` as the unknown tool without its purpose."""
    head, *rest = _FOR.split(told, maxsplit=1)
    return head if rest and head[:1].isupper() and may_name(head) else told


_FOR = re.compile(r",?(?:\s(?:only|just|mainly|mostly))?\s(?:for|to)\s(?=[a-z])")


def _is_named(word: str) -> bool:
    return word[:1].isupper() or any(map(str.isdigit, word))


def says_doing(told: str) -> bool:
    """Whether a word of ``told`` is for an activity or an idea: "Query Optimization"."""
    words = (heading_words.singular(word.casefold().strip(".,")) for word in told.split())
    return any(word in _DOINGS for word in words)


_DOINGS = frozenset(map(heading_words.singular, work.PRACTICES))
_LAYERS = frozenset(map(heading_words.singular, work.LAYERS))


def names_layer(title: str) -> bool:
    """Whether the words of ``title`` name a group of technologies: ``Backend``, ``Hosting``."""
    told = heading_words.words(title)
    return bool(told) and all(w in _LAYERS or headings.says_nothing(w) for w in told)


_ASKS = frozenset("why how what when where who".split())


def names_none(title: str, beside: bool) -> bool:
    """Whether a heading among technologies is about something else: ``Why Redis``.

    ``beside`` a list of them, several words are not a name either: ``Data Source``.
    """
    told = title.split()
    asks = bool(told) and told[0].casefold() in _ASKS
    return asks or (beside and len(told) > 1 and not find(title) and not looks_like_name(title))


_GOES_ON = re.compile(r"\b(?:of|with|for|on|in|at|by|from|to|about)$", re.IGNORECASE)


def goes_on(title: str) -> bool:
    """Whether ``title`` ends as no name does: "Proud of"."""
    return " " in title and bool(_GOES_ON.search(title))
