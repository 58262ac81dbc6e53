"""How far work has come that takes its time."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Hears how many things are done, and of how many."""


def quiet(_done: int, _total: int) -> None:
    """A progress that nobody watches."""
