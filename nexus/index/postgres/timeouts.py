"""Time limits for a server that accepts connections or queries and never answers.

The server's own time limit does not help when the server itself is stuck: its machine is halted,
or its disk hangs. Nor does TCP's, since the system still acknowledges what it is sent.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from threading import Lock
from typing import Any, TypeVar

import psycopg
from psycopg.abc import PQGen

T = TypeVar("T")
# Longer than a query may take by the server's own limit.
SECONDS = 7.0
_COOLDOWN = 1.0
_INTERVAL = 0.1


class TimeoutConnection(psycopg.Connection[Any]):
    """A connection that is closed when the server does not answer a query."""

    def wait(
        self, gen: PQGen[T], interval: float = _INTERVAL, timeout: float | None = SECONDS
    ) -> T:
        """The result of ``gen``, within ``timeout`` seconds; else raises ``OperationalError``."""
        until = time.monotonic() + (timeout or SECONDS)
        try:
            return super().wait(gen, interval, timeout or SECONDS)
        except psycopg.OperationalError:
            if time.monotonic() >= until:
                # Nobody waits any more for an answer on this connection.
                self.pgconn.finish()
            raise


class ConnectionOpener:
    """Opens connections behind a circuit breaker.

    While the server can't be reached, only one thread at a time tries it. The others are refused at
    once, and so are all threads for a second after each try: a process whose threads all wait for
    the database answers nothing, not even from memory.
    """

    def __init__(self, arguments: Mapping[str, Any]) -> None:
        self._arguments = arguments
        self._failing = False
        self._retry_at = 0.0
        self._trying = Lock()

    def __call__(self) -> TimeoutConnection:
        """A new connection; raises psycopg's ``OperationalError``."""
        if not self._failing:
            return self._open()
        if time.monotonic() < self._retry_at or not self._trying.acquire(blocking=False):
            raise psycopg.OperationalError("the database did not answer a moment ago")
        try:
            return self._open()
        finally:
            self._trying.release()

    def _open(self) -> TimeoutConnection:
        try:
            opened = TimeoutConnection.connect(**self._arguments)
        except psycopg.Error:
            self._failing = True
            self._retry_at = time.monotonic() + _COOLDOWN
            raise
        self._failing = False
        return opened
