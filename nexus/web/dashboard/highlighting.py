"""Highlights what a visitor filtered by in yellow, in HTML that is already rendered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import escape

from nexus.queries.highlighting.highlightable import highlightable
from nexus.queries.highlighting.highlighter import Highlighter, Spans
from nexus.queries.highlighting.passages import Passage
from nexus.queries.results import StoredCard

# The part of a card that follows its text.
_LABELS, _END_OF_CARD = '<ul class="labels">', "</div>"
_CHOSEN = " data-chosen"
_CHOSEN_BYTES = _CHOSEN.encode()


def highlight_words(html: str, highlighter: Highlighter) -> str:
    """``html`` with what ``highlighter`` finds in ``<mark>``, only in text and never in tags."""
    found = highlightable(html)
    return _with_highlights(html, found.in_html(highlighter.spans(found.folded.text)))


def highlight_words_in_cards(
    cards: Sequence[StoredCard], highlighter: Highlighter
) -> Iterator[tuple[str, frozenset[str]]]:
    """The HTML of each of ``cards`` with highlights, and the texts of these, folded.

    All cards are searched in one go: most words are found in only a few of them.
    """
    found = [card.highlightable for card in cards]
    spans = highlighter.spans("".join([each.folded.text for each in found]))
    start = at = 0
    for card, each in zip(cards, found, strict=True):
        text = each.folded.text
        end, own = start + len(text), []
        while at < len(spans) and spans[at][0] < end:
            own.append((spans[at][0] - start, spans[at][1] - start))
            at += 1
        words = frozenset([text[begun:ended] for begun, ended in own])
        yield _with_highlights(card.html, each.in_html(own)) if own else card.html, words
        start = end


def _with_highlights(html: str, spans: Spans) -> str:
    """``html`` with each of ``spans`` highlighted."""
    pieces: list[str] = []
    done = 0
    for begun, ended in spans:
        pieces += html[done:begun], "<mark>", html[begun:ended], "</mark>"
        done = ended
    return "".join([*pieces, html[done:]])


def add_passage(html: str, passage: Passage) -> str:
    """The card ``html`` with ``passage`` before its labels, escaped, its words highlighted."""
    text = passage.text
    if len(escape(text)) == len(text):
        highlighted = _with_highlights(text, passage.spans)
    else:
        highlighted = _escaped_with_highlights(text, passage.spans)
    # Cards of the owner's may have neither.
    places = (html.rfind(_LABELS), html.rfind(_END_OF_CARD), len(html))
    place = next(place for place in places if place >= 0)
    return f'{html[:place]}<p class="card-passage">{highlighted}</p>{html[place:]}'


def _escaped_with_highlights(text: str, spans: Spans) -> str:
    pieces: list[str] = []
    done = 0
    for begun, ended in spans:
        pieces += escape(text[done:begun]), "<mark>", escape(text[begun:ended]), "</mark>"
        done = ended
    return "".join([*pieces, escape(text[done:])])


def highlight_labels(html: str, slugs: Iterable[str]) -> str:
    """``html`` with the labels of the chosen technologies highlighted."""
    for slug in slugs:
        label = f'data-tech="{slug}"'
        html = html.replace(label, f"{label}{_CHOSEN}")
    return html


def join_cards_with_labels(cards: Iterable[StoredCard], slugs: Iterable[str]) -> bytes:
    """The HTML of ``cards``, one after the other, with the labels of technologies highlighted.

    ``slugs`` are those of the chosen technologies; each card knows where its labels are.
    """
    pieces: list[bytes] = []
    for card in cards:
        labels, html, done = card.labels, card.encoded, 0
        for end in sorted([labels[slug] for slug in slugs if slug in labels]):
            pieces += html[done:end], _CHOSEN_BYTES
            done = end
        pieces.append(html[done:] if done else html)
    return b"".join(pieces)
