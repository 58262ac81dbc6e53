"""How phrases are written: in one text, separated by commas."""

from __future__ import annotations

Phrases = tuple[tuple[str, ...], ...]


def phrases(text: str) -> Phrases:
    """The words of each phrase in ``text``, separated by commas: ``"lesson learned, tip"``."""
    return tuple(tuple(phrase.split()) for phrase in text.split(",") if phrase.strip())
