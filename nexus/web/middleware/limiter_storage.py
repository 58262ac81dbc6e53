"""A storage for Flask-Limiter: counts by a monotonic clock, in bounded memory.

It is registered as ``monotonic://``. The storage that Flask-Limiter brings along counts by the
system's clock, so that after a jump back clients wait for as long as it jumped, and it holds every
client of the last minute, however many there are.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from limits.storage import Storage

MOST = 16_384
"""How many counts are held, some 400 bytes each; a client that also searches has two."""


@dataclass(slots=True)
class _Window:
    """How often something was asked for, and when that is forgotten."""

    ends: float
    count: int = 0


class MonotonicStorage(Storage):
    """Counts by key. Beyond ``MOST`` of them those that began first are forgotten early."""

    STORAGE_SCHEME = ["monotonic"]  # noqa: RUF012 - so the registry of storages wants it

    def __init__(self, uri: str | None = None, wrap_exceptions: bool = False, **_: str) -> None:
        super().__init__(uri, wrap_exceptions)
        self._windows: OrderedDict[str, _Window] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._windows)

    @property
    def base_exceptions(self) -> type[Exception]:
        """The errors that may be raised here instead of a response: none of its own."""
        return ValueError

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Count ``amount`` more of ``key``, in a window of ``expiry`` seconds; how many it has."""
        with self._lock:
            now = time.monotonic()
            self._forget(now)
            window = self._windows.get(key)
            if window is None or window.ends <= now:
                self._windows.pop(key, None)
                window = self._windows[key] = _Window(now + expiry)
            window.count += amount
            return window.count

    def get(self, key: str) -> int:
        """How many ``key`` has in its window."""
        window = self._windows.get(key)
        return window.count if window and window.ends > time.monotonic() else 0

    def get_expiry(self, key: str) -> float:
        """When the window of ``key`` ends, by the system's clock as it is now."""
        window = self._windows.get(key)
        left = max(0.0, window.ends - time.monotonic()) if window else 0.0
        return time.time() + left

    def check(self) -> bool:
        """Memory is always available."""
        return True

    def reset(self) -> int:
        """Forget everything; return how many counts that were."""
        with self._lock:
            forgotten = len(self._windows)
            self._windows.clear()
            return forgotten

    def clear(self, key: str) -> None:
        """Forget ``key``."""
        with self._lock:
            self._windows.pop(key, None)

    def _forget(self, now: float) -> None:
        """Drop from the front, where the oldest are, whatever has expired or is too much."""
        while self._windows:
            first = next(iter(self._windows.values()))
            if first.ends > now and len(self._windows) < MOST:
                return
            self._windows.popitem(last=False)
