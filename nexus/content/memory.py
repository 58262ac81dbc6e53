"""What a process that loads one folder again and again need not work out twice."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from nexus.content.documents import Entry

T = TypeVar("T")
R = TypeVar("R")
# To find its place a thing is compared with a dozen others.
_FEW = 100


class Follows(Generic[T]):
    """Keeps what was worked out of single entries, by the entry's object (not by its value).

    A result that was neither asked for nor put between two calls of ``forget`` is dropped by the
    second of them.
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
        # The object is kept with its id, or another could get the same.
        self._now[id(entry)] = (entry, what)
        return what

    def known(self, entry: Entry) -> T | None:
        """The result that is kept for ``entry``; None if there is none."""
        known = self._now.get(id(entry)) or self._last.get(id(entry))
        return known[1] if known else None

    def forget(self) -> None:
        """Begin anew, with what was asked for since the last time at hand."""
        self._last, self._now = self._now, {}


class Lasting:
    """What was worked out of a row of things, until one of them looks different."""

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
        """What ``work_out`` made or makes of ``things`` and ``context``, known by ``name``.

        It is asked again only where the context is another, or where a thing that took the
        place of another differs in what ``view`` sees of it: all that matters for the outcome,
        which nobody may change.
        """
        last, seen, what = self._known.get(name, ((), self, None))
        if seen != context or not _alike(last, things, view):
            what = work_out()
        self._known[name] = (things, context, what)
        return cast("R", what)


class Orders:
    """Rows of things in an order, each known by a name until it is asked for again."""

    def __init__(self) -> None:
        self._known: dict[str, list[Any]] = {}

    def of(self, name: str, things: Iterable[T], key: Callable[[T], Any]) -> list[T]:
        """``things`` sorted by ``key``, which no two of them share and no thing ever changes.

        Those that were among them the last time stand in their order already: where few are new,
        these alone are put in their places.
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

    ``complete`` holds entries with the slugs of their technologies, by the entry as its file
    says it; ``marks`` those of complete entries; ``lasting`` what follows from all of them
    together, and ``orders`` in what order they stand. ``later`` is what can wait until the
    outcome is on show.
    """

    complete: Follows[Entry] = field(default_factory=Follows)
    marks: Follows[bytes] = field(default_factory=Follows)
    lasting: Lasting = field(default_factory=Lasting)
    orders: Orders = field(default_factory=Orders)
    later: list[Callable[[], None]] = field(default_factory=list)

    def forget(self) -> None:
        """Drop what the last load had no use for."""
        self.complete.forget()
        self.marks.forget()

    def catch_up(self) -> None:
        """Do what could wait."""
        while self.later:
            self.later.pop(0)()
