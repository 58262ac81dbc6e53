"""The names by which a search finds a technology, without words that only say what it is.

``Redis server`` and ``Structured Query Language`` are names, but whoever searches for ``server`` or
``language`` asks for neither.
"""

from __future__ import annotations

from collections.abc import Iterable

from nexus.words import words_of

_GENERAL = frozenset(
    "and api app application applications cache client code container containers database "
    "development engine for framework gateway hooks language library methodology module package "
    "payment pipeline platform player programming protocol query scripting server service services "
    "software system tool tools web workers".split()
)


def searched_names(title: str, aliases: Iterable[str]) -> tuple[str, ...]:
    """``title``, then ``aliases`` without general words that ``title`` does not have.

    An alias of nothing but such words stays as it is: without them it would be no name.
    """
    own = frozenset(words_of(title))
    return (title, *(_without_general_words(alias, own) for alias in aliases))


def _without_general_words(alias: str, own: frozenset[str]) -> str:
    words = words_of(alias)
    kept = [word for word in words if word in own or word not in _GENERAL]
    return " ".join(kept) if 0 < len(kept) < len(words) else alias
