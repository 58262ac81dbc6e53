"""Results that a process which loads one folder again and again need not compute twice."""

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


class EntryCache(Generic[T]):
    """Keeps results for single entries, by the identity of the entry's object, not its value.

    A result that is neither asked for nor put between two calls of ``drop_unused`` is dropped by
    the second call.
    """

    def __init__(self) -> None:
        self._last: dict[int, tuple[Entry, T]] = {}
        self._now: dict[int, tuple[Entry, T]] = {}
        self._context: object = None

    def set_context(self, context: object) -> None:
        """Drop all results if they were computed in another ``context`` than this one."""
        if context != self._context:
            self._last, self._now, self._context = {}, {}, context

    def get(self, entry: Entry, compute: Callable[[Entry], T]) -> T:
        """The result for ``entry``: the one that is kept, or what ``compute`` makes of it."""
        known = self.known(entry)
        return self.put(entry, compute(entry) if known is None else known)

    def put(self, entry: Entry, what: T) -> T:
        """Keep ``what`` as the result for ``entry``, and give it back."""
        # The object is kept with its id; otherwise a new object could get the same id.
        self._now[id(entry)] = (entry, what)
        return what

    def known(self, entry: Entry) -> T | None:
        """The result that is kept for ``entry``; None if there is none."""
        known = self._now.get(id(entry)) or self._last.get(id(entry))
        return known[1] if known else None

    def drop_unused(self) -> None:
        """Keep only the results that were put since the last call, and start a new round."""
        self._last, self._now = self._now, {}


class DerivedCache:
    """Keeps results for whole sequences of things, until one of the things looks different."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Sequence[Any], object, Any]] = {}

    def get(
        self,
        name: str,
        things: Sequence[T],
        view: Callable[[T], object],
        compute: Callable[[], R],
        context: object = None,
    ) -> R:
        """The result of ``compute`` for ``things`` and ``context``, kept under ``name``.

        ``compute`` is called again only where the context or the number of things differs, or
        where a thing that replaced another differs in what ``view`` returns: everything that
        matters for the result. The caller must not change the result.
        """
        last, seen, what = self._known.get(name, ((), self, None))
        if seen != context or not _alike(last, things, view):
            what = compute()
        self._known[name] = (things, context, what)
        return cast("R", what)


class SortCache:
    """Keeps sorted sequences of things, each under a name, to sort them faster the next time."""

    def __init__(self) -> None:
        self._known: dict[str, list[Any]] = {}

    def sort(self, name: str, things: Iterable[T], key: Callable[[T], Any]) -> list[T]:
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
class LoadCache:
    """The results of the last load of one folder.

    ``complete`` maps each entry as read from its file to the entry with the slugs of its
    technologies; ``digests`` maps complete entries to digests of them; ``derived`` keeps what
    follows from all of them together, and ``orders`` their orders. ``deferred`` is work that can
    wait until the result is on show.
    """

    complete: EntryCache[Entry] = field(default_factory=EntryCache)
    digests: EntryCache[bytes] = field(default_factory=EntryCache)
    derived: DerivedCache = field(default_factory=DerivedCache)
    orders: SortCache = field(default_factory=SortCache)
    deferred: list[Callable[[], None]] = field(default_factory=list)

    def drop_unused(self) -> None:
        """Drop what the last load did not use."""
        self.complete.drop_unused()
        self.digests.drop_unused()

    def run_deferred(self) -> None:
        """Do the work that could wait."""
        while self.deferred:
            self.deferred.pop(0)()
