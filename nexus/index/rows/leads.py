"""What a page says below its title: its summary, unless its text tells the same."""

from __future__ import annotations

import re

# Signs, spaces and marks of footnotes differ between a summary and the text it was taken from.
_NO_LETTERS = re.compile(r"[\W\d_]+")
# Long texts are cut, so their ends may differ.
_TELLING = 200


def lead(summary: str, title: str, text: str) -> str:
    """``summary``, or nothing where ``title`` or ``text`` tells it word for word.

    A summary that was left out was taken from the text, and may join what stands apart there:
    a sentence that ends in a colon, and what it announces.
    """
    letters = _letters(summary)
    if letters and letters == _letters(title):
        return ""
    told = _letters(text)
    parts = (_letters(part)[:_TELLING] for part in summary.split(": "))
    # A figure alone has no letters to find.
    return "" if letters and all(part in told for part in parts) else summary


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", text).casefold()
