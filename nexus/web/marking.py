"""Puts the yellow marker on what a visitor filtered by, in HTML that is already made."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import escape

from nexus.queries.marker import Marker
from nexus.words import WORD, fold, fold_in_place

_TEXT = re.compile(r"(<[^>]*>)([^<]+)")
# Labels that the page itself writes; what was searched for never stands in them.
_OWN_WORDS = ("<dt", "<span", "<time")
_IN_ENTITY = re.compile(r"&#?\w*\Z")
_LONGEST_ENTITY = 10
_MARKED = re.compile(r"<mark>([^<]*)</mark>")
# What stands below the text of a card.
_LABELS, _END_OF_CARD = '<ul class="labels">', "</div>"
_WORD_OR_ENTITY = re.compile(rf"&[#\w]+;|{WORD.pattern}")


def mark_words(html: str, marker: Marker, folded: str | None = None) -> str:
    """``html`` with the words of ``marker`` in ``<mark>``, in text alone, never in tags.

    ``folded`` is ``fold_in_place`` of it, for who has it at hand.
    """
    if not marker:
        return html
    folded = folded or fold_in_place(html)
    if folded is None:
        return _marked_word_by_word(html, marker)
    pieces, done = [], 0
    for start, end in marker.spans(folded):
        if _is_text(html, start):
            pieces += [html[done:start], "<mark>", html[start:end], "</mark>"]
            done = end
    return "".join([*pieces, html[done:]])


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


def marked_words(html: str) -> set[str]:
    """The folded words that are marked in ``html``."""
    return {fold(word) for word in _MARKED.findall(html)}


def add_passage(html: str, passage: str, marker: Marker) -> str:
    """The card ``html`` with the plain text ``passage`` before its labels, its words marked."""
    text = mark_words(f'<p class="card-passage">{escape(passage)}</p>', marker)
    below = _LABELS if _LABELS in html else _END_OF_CARD
    before, _, after = html.rpartition(below)
    return f"{before}{text}{below}{after}"


def mark_technologies(html: str, slugs: Iterable[str]) -> str:
    """``html`` with the labels of the chosen technologies marked."""
    for slug in slugs:
        label = f'data-tech="{slug}"'
        html = html.replace(label, f"{label} data-chosen")
    return html
