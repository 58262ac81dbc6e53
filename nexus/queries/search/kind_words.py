"""Words that name a kind of entry: a search for challenges finds all of them."""

from __future__ import annotations

from nexus.content.kinds import Kind
from nexus.queries.search.question import Term
from nexus.stems import stem_of

_KINDS = {stem_of(kind.value): kind for kind in Kind}


def kind_meant(term: Term) -> Kind | None:
    """The kind that ``term`` names in any form of its word, unless it is quoted."""
    return _KINDS.get(stem_of(term.words[0])) if term.has_forms else None
