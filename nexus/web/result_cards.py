"""The cards of the results, with the marker on what was asked for.

Where a card itself does not hold all the words, a passage of its entry's text shows them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy.orm import Session

from nexus.queries.passages import best_passage, lines_of
from nexus.queries.results import Results
from nexus.web.marking import add_passage, mark_cards, mark_technologies
from nexus.web.printing import Ready


def result_cards(session: Session, found: Results, technologies: Iterable[str]) -> Ready:
    """The HTML of the cards of ``found``; ``technologies`` are those that are chosen."""
    if found.marker:
        html = "".join(_told(session, found)).encode()
    else:
        html = b"".join([card.sent for card in found.cards])
    return Ready(mark_technologies(html, technologies))


def _told(session: Session, found: Results) -> Iterator[str]:
    """Each card with its marks, and with a passage if it lacks a word that its text holds."""
    marked = list(mark_cards(found.cards, found.marker))
    lacking = {
        card.id: rest
        for card, (_, words) in zip(found.cards, marked, strict=True)
        if (rest := found.marker.beyond(words))
    }
    lines = lines_of(session, lacking)
    for card, (html, _) in zip(found.cards, marked, strict=True):
        passage = best_passage(lines[card.id], lacking[card.id]) if card.id in lines else ""
        yield add_passage(html, passage, found.marker) if passage else html
