"""Technologies that a search finds by a name that is not on their label."""

from __future__ import annotations

from sqlalchemy.orm import Session

from nexus.queries.highlighting.highlighter import Highlighter
from nexus.queries.index_cache import once_per_index
from nexus.queries.technologies import directory
from nexus.words import words_of

Words = frozenset[str]


def found_by_other_names(session: Session, highlighter: Highlighter) -> tuple[str, ...]:
    """The slugs of the technologies of which ``highlighter`` has an alias, but not the title.

    Their labels show why an entry was found by ``k8s``.
    """
    return tuple(
        slug
        for slug, title, aliases in _names(session)
        if highlighter.highlights_any(aliases) and not highlighter.highlights_any(title)
    )


@once_per_index
def _names(session: Session) -> tuple[tuple[str, Words, Words], ...]:
    """Slug, folded words of the title and of all aliases, for each technology that has some."""
    return tuple(
        (fact.slug, frozenset(words_of(fact.title)), frozenset(words_of(" ".join(fact.aliases))))
        for fact in directory(session).by_slug.values()
        if fact.aliases and fact.count
    )
