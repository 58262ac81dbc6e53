"""Results that a process which loads one folder again and again need not work out twice."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from nexus.content.documents import Entry

T = TypeVar("T")
R = TypeVar("R")
# Finding the place of one new thing takes about a dozen comparisons.
_FEW = 100


class Follows(Generic[T]):
    """Keeps results for single entries, by the identity of the entry's object, not its value.

    A result that is neither asked for nor put between two calls of ``forget`` is dropped by the
    second call.
    """

    def __init__(self) -> None:
        self._last: dict[int, tuple[Entry, T]] = {}
        self._now: dict[int, tuple[Entry, T]] = {}
        self._context: object = None

    def under(self, context: object) -> None:
        """Drop all results if they were worked out under another ``context`` than this one."""
        if context != self._context:
            self._last, self._now, self._context = {}, {}, context

    def of(self, entry: Entry, work_out: Callable[[Entry], T]) -> T:
        """The result for ``entry``: the one that is kept, or what ``work_out`` makes of it."""
        known = self.known(entry)
        return self.put(entry, work_out(entry) if known is None else known)

    def put(self, entry: Entry, what: T) -> T:
        """Keep ``what`` as the result for ``entry``, and give it back."""
        # The object is kept with its id; otherwise a new object could get the same id.
        self._now[id(entry)] = (entry, what)
        return what

    def known(self, entry: Entry) -> T | None:
        """The result that is kept for ``entry``; None if there is none."""
        known = self._now.get(id(entry)) or self._last.get(id(entry))
        return known[1] if known else None

    def forget(self) -> None:
        """Keep only the results that were put since the last call, and start a new round."""
        self._last, self._now = self._now, {}


class Lasting:
    """Keeps results for whole sequences of things, until one of the things looks different."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Sequence[Any], object, Any]] = {}

    def of(
        self,
        name: str,
        things: Sequence[T],
        view: Callable[[T], object],
        work_out: Callable[[], R],
        context: object = None,
    ) -> R:
        """The result of ``work_out`` for ``things`` and ``context``, kept under ``name``.

        ``work_out`` is called again only where the context or the number of things differs, or
        where a thing that replaced another differs in what ``view`` returns: everything that
        matters for the result. The caller must not change the result.
        """
        last, seen, what = self._known.get(name, ((), self, None))
        if seen != context or not _alike(last, things, view):
            what = work_out()
        self._known[name] = (things, context, what)
        return cast("R", what)


class Orders:
    """Keeps sorted sequences of things, each under a name, to sort them faster the next time."""

    def __init__(self) -> None:
        self._known: dict[str, list[Any]] = {}

    def of(self, name: str, things: Iterable[T], key: Callable[[T], Any]) -> list[T]:
        """``things`` sorted by ``key``, which is unique and never changes for a thing.

        Things that were there the last time are in order already: where only a few are new, just
        those are inserted.
        """
        new = {id(thing): thing for thing in things}
        row = [thing for thing in self._known.get(name, ()) if new.pop(id(thing), None) is not None]
        if len(new) <= _FEW:
            for thing in new.values():
                insort(row, thing, key=key)
        else:
            row = sorted([*row, *new.values()], key=key)
        self._known[name] = row
        return list(row)


def _alike(old: Sequence[T], new: Sequence[T], view: Callable[[T], object]) -> bool:
    return len(old) == len(new) and all(
        view(one) == view(other) for one, other in zip(old, new, strict=True) if one is not other
    )


@dataclass(slots=True)
class Memory:
    """The last load of one folder.

    ``complete`` maps each entry as read from its file to the entry with the slugs of its
    technologies; ``marks`` maps complete entries to their marks; ``lasting`` keeps what follows
    from all of them together, and ``orders`` their orders. ``later`` is work that can wait until
    the result is on show.
    """

    complete: Follows[Entry] = field(default_factory=Follows)
    marks: Follows[bytes] = field(default_factory=Follows)
    lasting: Lasting = field(default_factory=Lasting)
    orders: Orders = field(default_factory=Orders)
    later: list[Callable[[], None]] = field(default_factory=list)

    def forget(self) -> None:
        """Drop what the last load did not use."""
        self.complete.forget()
        self.marks.forget()

    def catch_up(self) -> None:
        """Do the work that could wait."""
        while self.later:
            self.later.pop(0)()
