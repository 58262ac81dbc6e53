"""How phrases are written down: one text, a comma between two."""

from __future__ import annotations

Phrases = tuple[tuple[str, ...], ...]


def phrases(text: str) -> Phrases:
    """The words of each phrase in ``text``, which commas part: ``"lesson learned, tip"``."""
    return tuple(tuple(phrase.split()) for phrase in text.split(",") if phrase.strip())
