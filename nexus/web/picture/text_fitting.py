"""How much text fits in the picture, measured by the widest of the fonts that it asks for."""

from __future__ import annotations

from itertools import count
from textwrap import wrap
from unicodedata import east_asian_width

# The headline's size, and how many of its characters fit in a line; it has two.
_SIZES = ((56, 27), (44, 35), (34, 46))
_LINES = 2


def fit_headline(headline: str) -> tuple[int, tuple[str, ...]]:
    """The font size of ``headline``, and its lines, of about the same length.

    It is cut only if nothing else helps, and so is a word.
    """
    words = wrap(headline, 1, break_long_words=False)
    # Where characters are wide, a line may end behind any of them.
    longest = max((len(word) for word in words if not _wide(word)), default=1)
    for size, broad in _SIZES:
        room = _room(headline, broad)
        number = len(wrap(headline, room))
        if number <= _LINES and longest <= room:
            widths = count(longest)
            narrowest = next(width for width in widths if len(wrap(headline, width)) <= number)
            return size, tuple(wrap(headline, narrowest))
    return size, tuple(wrap(headline, room, max_lines=_LINES, placeholder="…"))


def cut(text: str, broad: int) -> str:
    """``text``, cut if it is wider than ``broad`` Latin characters."""
    room = _room(text, broad)
    return text if len(text) <= room else f"{text[: room - 1].rstrip()}…"


def _room(text: str, broad: int) -> int:
    """How many characters of ``text`` fit where ``broad`` Latin ones fit."""
    if not text:
        return broad
    return broad * len(text) // (len(text) + _wide(text))


def _wide(text: str) -> int:
    """How many characters of ``text`` take the room of two Latin ones."""
    return sum(east_asian_width(character) in "WF" for character in text)
