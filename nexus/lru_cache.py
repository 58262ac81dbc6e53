"""A bounded cache of the most recently used values."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class LRUCache(Generic[K, V]):
    """A cache of the most recently used values (LRU), by key; safe among threads.

    ``limit`` is how many are kept, or their total size where ``size`` gives the size of each.
    """

    def __init__(self, limit: int, size: Callable[[V], int] = lambda _: 1) -> None:
        self._limit, self._size = limit, size
        self._values: OrderedDict[K, V] = OrderedDict()
        self._total = 0
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._values)

    def get(self, key: K, compute: Callable[[], V]) -> V:
        """The value of ``key``, computed if it is not cached."""
        return self.get_all([key], lambda _: {key: compute()})[key]

    def get_all(self, keys: Iterable[K], compute: Callable[[list[K]], Mapping[K, V]]) -> dict[K, V]:
        """The value of each of ``keys``; those not cached are computed all at once."""
        values, known, missing = self._values, {}, []
        with self._lock:
            for key in keys:
                try:
                    known[key] = values[key]
                    values.move_to_end(key)
                except KeyError:
                    missing.append(key)
        if missing:
            computed = compute(list(dict.fromkeys(missing)))
            with self._lock:
                self._keep(computed)
            known.update(computed)
        return known

    def _keep(self, computed: Mapping[K, V]) -> None:
        for key, value in computed.items():
            if key not in self._values:
                self._values[key] = value
                self._total += self._size(value)
        while self._total > self._limit:
            self._total -= self._size(self._values.popitem(last=False)[1])
