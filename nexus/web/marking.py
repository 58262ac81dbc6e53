"""Puts the yellow marker on what a visitor filtered by, in HTML that is already made."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nexus.queries.search import Marker
from nexus.words import WORD, fold

_TEXT = re.compile(r"(<[^>]*>)([^<]+)")
# Labels that the page itself writes; what was searched for never stands in them.
_OWN_WORDS = ("<dt", "<span", "<time")
_WORD_OR_ENTITY = re.compile(rf"&[#\w]+;|{WORD.pattern}")


def mark_words(html: str, marker: Marker) -> str:
    """``html`` with the words of ``marker`` in ``<mark>``, in text alone, never in tags."""
    if not marker.words and not marker.beginnings:
        return html

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


def mark_technologies(html: str, slugs: Iterable[str]) -> str:
    """``html`` with the labels of the chosen technologies marked."""
    for slug in slugs:
        label = f'data-tech="{slug}"'
        html = html.replace(label, f"{label} data-chosen")
    return html
