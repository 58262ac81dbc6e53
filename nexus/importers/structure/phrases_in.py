"""Phrases among the words of a heading."""

from __future__ import annotations


def holds(told: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Whether ``phrase`` stands among the words ``told``."""
    return start(told, phrase) is not None


def start(told: tuple[str, ...], phrase: tuple[str, ...]) -> int | None:
    """At which word of ``told`` it begins, if it does."""
    if phrase[0] not in told:
        return None
    size = len(phrase)
    places = range(len(told) - size + 1)
    return next((at for at in places if told[at : at + size] == phrase), None)
