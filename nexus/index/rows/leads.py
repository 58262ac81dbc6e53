"""What a page says below its title: its summary, unless its text says the same."""

from __future__ import annotations

import re

from nexus.words import words_of

# Marks of footnotes differ between a summary and the text it was taken from.
_DIGITS = re.compile(r"\d+")
_JOINTS = re.compile(r"[:;] ")
# Long texts are cut, so their ends may differ.
_TELLING = 200


def lead(summary: str, title: str, text: str) -> str:
    """``summary``, or nothing where ``title`` or ``text`` says it word for word.

    Where the owner gave none, the summary was taken from the text, and may join what is separate
    there: a sentence that ends in a colon and what it announces, or the items of a list.
    """
    words = _words(summary)
    if words and words == _words(title):
        return ""
    told = _words(text)
    parts = (_words(part)[:_TELLING] for part in _JOINTS.split(summary))
    # A number alone has no words to find.
    return "" if words and all(part in told for part in parts) else summary


def _words(text: str) -> str:
    """The words of ``text``, each between two spaces; empty where it has none."""
    words = words_of(_DIGITS.sub("", text))
    return f" {' '.join(words)} " if words else ""
