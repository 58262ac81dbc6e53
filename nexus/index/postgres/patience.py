"""Connections that give up on a server which takes questions and says nothing.

The server's own time limit is no help when the server itself stands still: its machine is
halted, its disk hangs. Nor is TCP's, since the system still confirms what it is sent.
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
_REST = 1.0
_INTERVAL = 0.1


class PatientConnection(psycopg.Connection[Any]):
    """A connection that is closed when the server leaves a question without an answer."""

    def wait(
        self, gen: PQGen[T], interval: float = _INTERVAL, timeout: float | None = SECONDS
    ) -> T:
        """What ``gen`` finds out, within ``timeout`` seconds; raises ``OperationalError``."""
        until = time.monotonic() + (timeout or SECONDS)
        try:
            return super().wait(gen, interval, timeout or SECONDS)
        except psycopg.OperationalError:
            if time.monotonic() >= until:
                # What the server says from now on answers nobody's question.
                self.pgconn.finish()
            raise


class Opener:
    """Opens connections; while the server can't be reached, one thread at a time tries it.

    The others are refused at once, and all are for a second after each try: a process whose
    threads all wait for the database answers nothing, not even what it holds.
    """

    def __init__(self, arguments: Mapping[str, Any]) -> None:
        self._arguments = arguments
        self._failing = False
        self._rested = 0.0
        self._trying = Lock()

    def __call__(self) -> PatientConnection:
        """A new connection; raises psycopg's ``OperationalError``."""
        if not self._failing:
            return self._open()
        if time.monotonic() < self._rested or not self._trying.acquire(blocking=False):
            raise psycopg.OperationalError("the database did not answer a moment ago")
        try:
            return self._open()
        finally:
            self._trying.release()

    def _open(self) -> PatientConnection:
        try:
            opened = PatientConnection.connect(**self._arguments)
        except psycopg.Error:
            self._failing = True
            self._rested = time.monotonic() + _REST
            raise
        self._failing = False
        return opened
