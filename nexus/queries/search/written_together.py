"""Words of a question that entries write as one: ``fast api`` finds what holds ``fastapi`` too.

Some entries may have one spelling and some the other, and visitors can't know which.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from sqlalchemy.orm import Session

from nexus.queries.search.question import Question, Term
from nexus.queries.search.vocabulary import vocabulary

# The words that a term is a part of.
Together = Mapping[Term, tuple[Term, ...]]


def written_together(session: Session, question: Question) -> Together:
    """The words that the terms of ``question`` are parts of, where some entry holds them."""
    found: defaultdict[Term, tuple[Term, ...]] = defaultdict(tuple)
    for parts, one in _pairs(question):
        if _may_be_held(session, *one.words):
            for part in parts:
                found[part] += (one,)
    return found


def _may_be_held(session: Session, word: str) -> bool:
    """Whether some entry holds ``word`` or its plural: working out its stem would take longer."""
    entries = vocabulary(session).entries
    return word in entries or f"{word}s" in entries or word.removesuffix("s") in entries


def _pairs(question: Question) -> Iterator[tuple[tuple[Term, ...], Term]]:
    """The terms that may be one word: two side by side, or one of two words, as ``back-end`` is."""
    for term in (*question.required, *question.excluded):
        if len(term.words) == len("ab") and not term.exact:
            yield (term,), _as_one(term.words, term)
    for first, second in pairwise(question.required):
        if first.has_forms and second.has_forms:
            yield (first, second), _as_one(first.words + second.words, second)


def _as_one(words: tuple[str, ...], last: Term) -> Term:
    return Term(("".join(words),), last.prefix)
