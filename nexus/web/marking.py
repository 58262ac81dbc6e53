"""Puts the yellow marker on what a visitor filtered by, in HTML that is already made."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import escape

from nexus.queries.marker import Marker
from nexus.words import WORD, fold

_TEXT = re.compile(r"(<[^>]*>)([^<]+)")
# Labels that the page itself writes; what was searched for never stands in them.
_OWN_WORDS = ("<dt", "<span", "<time")
_MARKED = re.compile(r"<mark>([^<]*)</mark>")
# What stands below the text of a card.
_LABELS, _END_OF_CARD = '<ul class="labels">', "</div>"
_WORD_OR_ENTITY = re.compile(rf"&[#\w]+;|{WORD.pattern}")


def mark_words(html: str, marker: Marker) -> str:
    """``html`` with the words of ``marker`` in ``<mark>``, in text alone, never in tags."""
    if not marker:
        return html

    def mark_word(found: re.Match[str]) -> str:
        word = found.group()
        hit = not word.startswith("&") and marker.marks(fold(word))
        return f"<mark>{word}</mark>" if hit else word

    def mark_text(found: re.Match[str]) -> str:
        tag, text = found.groups()
        if tag.startswith(_OWN_WORDS) or not marker.may_mark_in(fold(text)):
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
