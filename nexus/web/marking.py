"""Puts the yellow marker on what a visitor filtered by, in HTML that is already made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import escape

from nexus.queries.marker import Marker
from nexus.queries.results import Card, card_of
from nexus.words import WORD, fold

_TEXT = re.compile(r"(<[^>]*>)([^<]+)")
# Labels that the page itself writes; what was searched for never stands in them.
_OWN_WORDS = ("<dt", "<span", "<time")
_IN_ENTITY = re.compile(r"&#?\w*\Z")
_LONGEST_ENTITY = 10
_MARKED = re.compile(r"<mark>([^<]*)</mark>")
# What stands below the text of a card.
_LABELS, _END_OF_CARD = '<ul class="labels">', "</div>"
_WORD_OR_ENTITY = re.compile(rf"&[#\w]+;|{WORD.pattern}")


def mark_words(html: str, marker: Marker) -> str:
    """``html`` with the words of ``marker`` in ``<mark>``, in text alone, never in tags."""
    ((marked, _),) = mark_cards([card_of(0, html)], marker)
    return marked


def mark_cards(cards: Sequence[Card], marker: Marker) -> Iterator[tuple[str, set[str]]]:
    """The HTML of each of ``cards`` so marked, and the folded words that are marked in it.

    They are searched in one go: most words stand in few of them.
    """
    if any(card.folded is None for card in cards):
        for card in cards:
            marked = _marked_word_by_word(card.html, marker)
            yield marked, {fold(word) for word in _MARKED.findall(marked)}
        return
    texts = [card.html for card in cards]
    html = "".join(texts)
    folded = "".join([card.folded or "" for card in cards])
    spans = [span for span in marker.spans(folded) if _is_text(html, span[0])]
    start = 0
    for text in texts:
        end = start + len(text)
        own = [span for span in spans if start <= span[0] < end]
        yield _with_marks(html, start, end, own), {folded[begun:ended] for begun, ended in own}
        start = end


def _with_marks(html: str, start: int, end: int, spans: Iterable[tuple[int, int]]) -> str:
    """``html`` from ``start`` to ``end`` with each of ``spans`` marked."""
    pieces, done = [], start
    for begun, ended in spans:
        pieces += [html[done:begun], "<mark>", html[begun:ended], "</mark>"]
        done = ended
    return "".join([*pieces, html[done:end]])


def _is_text(html: str, place: int) -> bool:
    """Whether ``place`` is in a text that may be marked: in no tag, no entity, no own words."""
    tag = html.rfind("<", 0, place)
    if tag < 0 or html.find(">", tag, place) < 0 or html.startswith(_OWN_WORDS, tag):
        return False
    return not _IN_ENTITY.search(html, max(tag, place - _LONGEST_ENTITY), place)


def _marked_word_by_word(html: str, marker: Marker) -> str:
    """The same for text that can't be folded in place, such as one with ligatures."""

    def mark_word(found: re.Match[str]) -> str:
        word = found.group()
        hit = not word.startswith("&") and marker.marks(fold(word))
        return f"<mark>{word}</mark>" if hit else word

    def mark_text(found: re.Match[str]) -> str:
        tag, text = found.groups()
        if tag.startswith(_OWN_WORDS):
            return found.group()
        return tag + _WORD_OR_ENTITY.sub(mark_word, text)

    return _TEXT.sub(mark_text, html)


def add_passage(html: str, passage: str, marker: Marker) -> str:
    """The card ``html`` with the plain text ``passage`` before its labels, its words marked."""
    text = mark_words(f'<p class="card-passage">{escape(passage)}</p>', marker)
    below = _LABELS if _LABELS in html else _END_OF_CARD
    before, _, after = html.rpartition(below)
    return f"{before}{text}{below}{after}"


def mark_technologies(html: bytes, slugs: Iterable[str]) -> bytes:
    """``html`` with the labels of the chosen technologies marked."""
    for slug in slugs:
        label = f'data-tech="{slug}"'.encode()
        html = html.replace(label, label + b" data-chosen")
    return html
