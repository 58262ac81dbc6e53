"""Reports the progress of work that takes a while."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Thing = TypeVar("Thing")
Progress = Callable[[int, int], None]
"""Called with the number of things that are done, and with their total."""


def with_progress(progress: Progress, things: Iterable[Thing], total: int) -> Iterator[Thing]:
    """Yield ``things``, reporting to ``progress`` whenever the next one is asked for."""
    for done, thing in enumerate(things, start=1):
        yield thing
        progress(done, total)


def quiet(_done: int, _total: int) -> None:
    """A progress callback that ignores what is reported to it."""
