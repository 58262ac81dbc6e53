"""Texts that only say over again what stands above them."""

from __future__ import annotations

from nexus.words import words_of

# Signs and pictures that a text may have beside its title's words; longer ones say more.
_ROOM = 12


def says_again(text: str, title: str) -> bool:
    """Whether a text says its title over again, as that of a one-line entry or issue does."""
    return len(text) <= len(title) + _ROOM and words_of(text) == words_of(title)
