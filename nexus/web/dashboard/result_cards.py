"""The cards of the results, with what was searched for marked.

Where a card itself does not hold all the words, a passage of its entry's text shows them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from sqlalchemy.orm import Session

from nexus.queries.marking.other_names import found_by_other_names
from nexus.queries.marking.passages import best_passage, lines_of
from nexus.queries.results import Results
from nexus.web.answers.placeholders import Prerendered
from nexus.web.dashboard.marking import add_passage, mark_cards, mark_technologies, marked_cards


def result_cards(session: Session, found: Results, technologies: Iterable[str]) -> Prerendered:
    """The HTML of the cards of ``found``; ``technologies`` are those that are chosen."""
    if not found.marker:
        return Prerendered("cards", marked_cards(found.cards, technologies))
    html = "".join(_with_passages(session, found))
    labels = {*technologies, *found_by_other_names(session, found.marker)}
    return Prerendered("cards", mark_technologies(html, labels).encode())


def _with_passages(session: Session, found: Results) -> Iterator[str]:
    """Each card with its marks, and with a passage if its text holds a word that the card lacks."""
    marked = list(mark_cards(found.cards, found.marker))
    # Cards that hold the same words lack the same ones.
    beyond = lru_cache(found.marker.beyond)
    lacking = {
        card.id: rest
        for card, (_, words) in zip(found.cards, marked, strict=True)
        if (rest := beyond(words))
    }
    lines = lines_of(session, lacking)
    for card, (html, _) in zip(found.cards, marked, strict=True):
        line = lines.get(card.id)
        passage = best_passage(line, lacking[card.id], found.marker) if line else None
        yield add_passage(html, passage) if passage else html
