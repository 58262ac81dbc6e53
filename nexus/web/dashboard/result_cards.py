"""The cards of the results, with what was searched for highlighted.

Where a card itself does not hold all the words, a passage of its entry's texts shows them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from sqlalchemy.orm import Session

from nexus.queries.highlighting.other_names import found_by_other_names
from nexus.queries.highlighting.passages import first_passage, lines_of
from nexus.queries.results import Results
from nexus.web.answers.placeholders import Prerendered
from nexus.web.dashboard.highlighting import (
    add_passage,
    highlight_labels,
    highlight_words_in_cards,
    join_cards_with_labels,
)


def result_cards(session: Session, found: Results, technologies: Iterable[str]) -> Prerendered:
    """The HTML of the cards of ``found``; ``technologies`` are those that are chosen."""
    if not found.highlighter:
        return Prerendered("cards", join_cards_with_labels(found.cards, technologies))
    html = "".join(_with_passages(session, found))
    labels = {*technologies, *found_by_other_names(session, found.highlighter)}
    return Prerendered("cards", highlight_labels(html, labels).encode())


def _with_passages(session: Session, found: Results) -> Iterator[str]:
    """Each card with its highlights, and a passage if only a text beyond it holds some word."""
    highlighted = list(highlight_words_in_cards(found.cards, found.highlighter))
    # Cards that hold the same words lack the same ones.
    beyond = lru_cache(found.highlighter.beyond)
    lacking = {
        card.id: rest
        for card, (_, words) in zip(found.cards, highlighted, strict=True)
        if (rest := beyond(words))
    }
    lines = lines_of(session, lacking)
    for card, (html, _) in zip(found.cards, highlighted, strict=True):
        texts = lines.get(card.id, ())
        passage = first_passage(texts, lacking[card.id], found.highlighter) if texts else None
        yield add_passage(html, passage) if passage else html
