"""Finds texts that only repeat the title above them."""

from __future__ import annotations

from nexus.words import words_of

# Characters that a text may have besides its title's words; a longer text says more.
_ROOM = 12


def repeats_title(text: str, title: str) -> bool:
    """Whether a text only repeats its title, as that of a one-line entry or issue does."""
    return len(text) <= len(title) + _ROOM and words_of(text) == words_of(title)
