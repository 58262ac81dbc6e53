"""Bodies that are too long to be handed to the server in one piece: how many are sent at once.

The server asks for the next piece when the client has read the last one. The thread that it does
that on waits meanwhile, without any limit, and a process has a few threads only. So only a few such
bodies are sent at once, on threads that exist for that: ``nexus serve`` has this many more than it
answers with.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from threading import Semaphore

from werkzeug.exceptions import ServiceUnavailable
from werkzeug.wsgi import ClosingIterator

LONG_BYTES = 8 * 2**20
"""Anything shorter is handed over in one piece, and held in memory until the client has read it."""
AT_ONCE = 4
"""How many long bodies a process sends at once."""

_RETRY_SECONDS = 5


class LongBodies:
    """Lets long bodies be sent, but never more than ``at_once`` of them."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._slots = Semaphore(at_once)

    def admit(self, body: Iterable[bytes]) -> Iterable[bytes]:
        """``body``, which counts until it is closed.

        Raises ``ServiceUnavailable``, and closes it, if too many others are being sent.
        """
        if not self._slots.acquire(blocking=False):
            getattr(body, "close", lambda: None)()
            raise ServiceUnavailable(retry_after=_RETRY_SECONDS)
        # A body may be closed more than once, as that of HEAD is while editing.
        slot = ExitStack()
        slot.callback(self._slots.release)
        return ClosingIterator(body, slot.close)
