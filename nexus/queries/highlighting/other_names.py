"""Technologies that a search finds by a name that is not on their label."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy.orm import Session

from nexus.catalogue.searched_names import searched_names
from nexus.folding import fold
from nexus.queries.highlighting.highlighter import Highlighter
from nexus.queries.index_cache import once_per_index
from nexus.queries.technologies import directory
from nexus.words import words_of


class Names(NamedTuple):
    """Names of a technology, folded: their ``words``, and the ``text`` of one a line."""

    words: frozenset[str]
    text: str


class AllNames(NamedTuple):
    """Slug, title and all aliases of each technology that has some; ``text`` is all aliases."""

    text: str
    rows: tuple[tuple[str, Names, Names], ...]


def found_by_other_names(session: Session, highlighter: Highlighter) -> tuple[str, ...]:
    """The slugs of the technologies of which ``highlighter`` has an alias, but not the title.

    Their labels show why an entry was found by ``k8s``.
    """
    names = _names(session)
    has_phrases = any(any(phrase.spans(names.text)) for phrase in highlighter.phrases)
    is_meant = _has_any if has_phrases else _has_a_word
    return tuple(
        slug
        for slug, title, aliases in names.rows
        if is_meant(highlighter, aliases) and not is_meant(highlighter, title)
    )


def _has_a_word(highlighter: Highlighter, names: Names) -> bool:
    return highlighter.highlights_any(names.words)


def _has_any(highlighter: Highlighter, names: Names) -> bool:
    return highlighter.first(names.text) is not None


@once_per_index
def _names(session: Session) -> AllNames:
    rows = tuple(
        (fact.slug, _names_of(fact.title), _names_of(*searched_names(fact.title, fact.aliases)[1:]))
        for fact in directory(session).by_slug.values()
        if fact.aliases and fact.count
    )
    return AllNames("\n".join([aliases.text for _, _, aliases in rows]), rows)


def _names_of(*names: str) -> Names:
    text = "\n".join(names)
    return Names(frozenset(words_of(text)), fold(text))
