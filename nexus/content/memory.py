"""What a process that loads one folder again and again need not work out twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from nexus.content.documents import Entry
from nexus.content.reader import FileResult

T = TypeVar("T")


class Follows(Generic[T]):
    """What follows from entries, told by the very objects; what was not put again is dropped
    by the second ``forget`` from then.
    """

    def __init__(self) -> None:
        self._last: dict[int, tuple[Entry, T]] = {}
        self._now: dict[int, tuple[Entry, T]] = {}

    def of(self, entry: Entry, work_out: Callable[[Entry], T]) -> T:
        """What follows from ``entry``, which ``work_out`` is asked for once."""
        known = self.known(entry)
        return self.put(entry, work_out(entry) if known is None else known)

    def put(self, entry: Entry, what: T) -> T:
        """Let ``what`` follow from ``entry`` from now on."""
        # The object is kept with its id, or another could get the same.
        self._now[id(entry)] = (entry, what)
        return what

    def known(self, entry: Entry) -> T | None:
        """What was told of ``entry``, this time or the last."""
        known = self._now.get(id(entry)) or self._last.get(id(entry))
        return known[1] if known else None

    def forget(self) -> None:
        """Begin anew, with what was asked for since the last time at hand."""
        self._last, self._now = self._now, {}


@dataclass(slots=True)
class Memory:
    """The last load of one folder.

    ``readings`` are what files said, by path and the digest of their bytes; ``complete`` holds
    entries with the slugs of their technologies, by the entry as its file says it;
    ``digests`` those of complete entries.
    """

    readings: dict[tuple[str, bytes], FileResult] = field(default_factory=dict)
    complete: Follows[Entry] = field(default_factory=Follows)
    digests: Follows[bytes] = field(default_factory=Follows)

    def forget(self) -> None:
        """Drop what the last load had no use for."""
        self.complete.forget()
        self.digests.forget()
