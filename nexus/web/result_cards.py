"""The cards of the results, with the marker on what was asked for.

Where a card itself does not hold all the words, a passage of its entry's text shows them.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from nexus.queries.passages import best_passage, texts_of
from nexus.queries.results import Results
from nexus.web.marking import add_passage, mark_technologies, mark_words, marked_words


def result_cards(session: Session, found: Results, technologies: Iterable[str]) -> str:
    """The HTML of the cards of ``found``; ``technologies`` are those that are chosen."""
    if not found.marker:
        return mark_technologies("".join([card.html for card in found.cards]), technologies)
    marked = {card.id: mark_words(card.html, found.marker, card.folded) for card in found.cards}
    marked |= _with_passages(session, found, marked)
    return mark_technologies("".join(marked.values()), technologies)


def _with_passages(session: Session, found: Results, marked: dict[int, str]) -> dict[int, str]:
    """Those of the cards ``marked`` that lack a word which their entry's text holds."""
    lacking = {
        card.id: rest
        for card in found.cards
        if (rest := found.marker.beyond(marked_words(marked[card.id])))
    }
    passages = (
        (position, best_passage(text, lacking[position]))
        for position, text in texts_of(session, lacking).items()
    )
    return {
        position: add_passage(marked[position], passage, found.marker)
        for position, passage in passages
        if passage
    }
