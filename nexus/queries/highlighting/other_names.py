"""Technologies that a search finds by a name that is not on their label."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy.orm import Session

from nexus.folding import fold
from nexus.queries.highlighting.highlighter import Highlighter
from nexus.queries.index_cache import once_per_index
from nexus.queries.technologies import directory
from nexus.words import words_of


class Names(NamedTuple):
    """Names of a technology, folded: their ``words``, and the ``text`` of one a line."""

    words: frozenset[str]
    text: str


def found_by_other_names(session: Session, highlighter: Highlighter) -> tuple[str, ...]:
    """The slugs of the technologies of which ``highlighter`` has an alias, but not the title.

    Their labels show why an entry was found by ``k8s``.
    """
    is_meant = _has_any if highlighter.phrases else _has_a_word
    return tuple(
        slug
        for slug, title, aliases in _names(session)
        if is_meant(highlighter, aliases) and not is_meant(highlighter, title)
    )


def _has_a_word(highlighter: Highlighter, names: Names) -> bool:
    return highlighter.highlights_any(names.words)


def _has_any(highlighter: Highlighter, names: Names) -> bool:
    return highlighter.first(names.text) is not None


@once_per_index
def _names(session: Session) -> tuple[tuple[str, Names, Names], ...]:
    """Slug, title and all aliases of each technology that has some."""
    return tuple(
        (fact.slug, _names_of(fact.title), _names_of(*fact.aliases))
        for fact in directory(session).by_slug.values()
        if fact.aliases and fact.count
    )


def _names_of(*names: str) -> Names:
    text = "\n".join(names)
    return Names(frozenset(words_of(text)), fold(text))
