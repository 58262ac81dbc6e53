"""Limits how many responses a process makes at once.

It stands inside the response cache: whatever is answered from memory needs no slot, so it is
answered even while slow requests have taken all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from queue import SimpleQueue
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


class ConcurrencyLimit:
    """A WSGI app that lets ``at_once`` requests into ``app``; the others wait."""

    def __init__(self, app: WSGIApplication, at_once: int) -> None:
        self._app = app
        # A semaphore would take twenty times as long.
        self._slots: SimpleQueue[None] = SimpleQueue()
        for _ in range(at_once):
            self._slots.put(None)

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        slot = self._slots.get()
        try:
            return self._app(environ, start)
        finally:
            self._slots.put(slot)
