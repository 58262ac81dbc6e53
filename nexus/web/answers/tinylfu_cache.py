"""Caches whole responses in memory, up to a number of bytes: an LRU with TinyLFU's admission.

A response is admitted when it is asked for again, and evicts others only if it is asked for more
often than each of them: so a client that makes up one filter after the other neither fills the
memory nor evicts what visitors ask for.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from threading import Lock
from weakref import WeakSet

from nexus.web.answers.frequency_sketch import FrequencySketch

# A single response never takes more than this part of all memory.
_LARGEST_SHARE = 8
_OVERHEAD = 1024
_REPEATED = 2

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WSGIResponse:
    """One response as it is sent; ``etag`` is empty where clients must not keep it."""

    status: str
    headers: Headers
    body: bytes
    etag: str


def size_of(key: Hashable, response: WSGIResponse) -> int:
    """Bytes of memory that ``response`` takes, cached for ``key``.

    That is its body, and a usual size for key and headers, or their own size where a visitor made
    them long.
    """
    described = len(str(key)) + sum(len(name) + len(value) for name, value in response.headers)
    return len(response.body) + max(_OVERHEAD, described)


class TinyLFUCache:
    """At most ``limit`` bytes of responses by key; safe among threads and across forks."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._responses: OrderedDict[Hashable, WSGIResponse] = OrderedDict()
        self._sketch = FrequencySketch()
        self._lock = Lock()
        self.size = 0
        _ALL.add(self)

    def __len__(self) -> int:
        return len(self._responses)

    def get(self, key: Hashable) -> WSGIResponse | None:
        """The response cached for ``key``; the request for it is counted either way."""
        with self._lock:
            self._sketch.increment(key)
            found = self._responses.get(key)
            if found is not None:
                self._responses.move_to_end(key)
            return found

    def is_repeated(self, key: Hashable) -> bool:
        """Whether ``key`` was asked for before, and lately: its response is worth some care."""
        with self._lock:
            return self._limit > 0 and self._sketch.estimate(key) >= _REPEATED

    def offer(self, key: Hashable, response: WSGIResponse) -> bool:
        """Keep ``response`` if it fits, or is asked for more often than what it would replace."""
        with self._lock:
            size = size_of(key, response)
            if size > self._limit // _LARGEST_SHARE or key in self._responses:
                return False
            victims = self._victims(self.size + size - self._limit)
            own = self._sketch.estimate(key)
            if own < _REPEATED or any(self._sketch.estimate(victim) >= own for victim in victims):
                return False
            for victim in victims:
                self.size -= size_of(victim, self._responses.pop(victim))
            self._responses[key] = response
            self.size += size
            return True

    def _victims(self, excess: int) -> list[Hashable]:
        """The least recently used responses that together hold ``excess`` bytes."""
        victims = []
        for key, response in self._responses.items():
            if excess <= 0:
                break
            victims.append(key)
            excess -= size_of(key, response)
        return victims

    def _renew_lock(self) -> None:
        self._lock = Lock()


# A thread of the parent may hold a lock while the process forks; its child has no such thread.
_ALL: WeakSet[TinyLFUCache] = WeakSet()


def _renew_locks() -> None:
    for cache in _ALL:
        cache._renew_lock()  # noqa: SLF001


os.register_at_fork(after_in_child=_renew_locks)
