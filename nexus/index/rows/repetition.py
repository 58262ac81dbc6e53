"""Texts that only say over again what stands above them."""

from __future__ import annotations


def says_again(text: str, title: str) -> bool:
    """Whether a text says its title over again, as that of a one-line entry or issue does."""
    return text.casefold().rstrip(".") == title.casefold().rstrip(".")
