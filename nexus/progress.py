"""How far work has come that takes its time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Thing = TypeVar("Thing")
Progress = Callable[[int, int], None]
"""Hears how many things are done, and of how many."""


def told_to(progress: Progress, things: Iterable[Thing], total: int) -> Iterator[Thing]:
    """``things``, of each of which ``progress`` hears when the next one is asked for."""
    for done, thing in enumerate(things, start=1):
        yield thing
        progress(done, total)


def quiet(_done: int, _total: int) -> None:
    """A progress that nobody watches."""
