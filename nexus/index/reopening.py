"""Reopens an index that was lost while a process reads it, and remembers if that fails."""

from __future__ import annotations

import time
from collections.abc import Callable

from nexus.errors import ContentError, IndexDamaged, IndexUnavailable
from nexus.index.stores import StoredIndex

Reopen = Callable[[], StoredIndex]
# As long as an error page asks visitors to wait; longer if a try itself takes long.
_PAUSE = 5.0
_SHARE = 10


class Reopening:
    """Opens the index called ``fingerprint`` again, by ``reopen``, which may rebuild it.

    Finding out that this fails takes a look at all of the content. So it is not tried again for
    each request, but after a pause; and never again once the content gives another index.
    """

    def __init__(self, fingerprint: str, reopen: Reopen) -> None:
        self._fingerprint = fingerprint
        self._reopen = reopen
        self._reason = ""
        self._until = -float("inf")

    @property
    def is_refused(self) -> bool:
        """Whether a recent try has shown that the index can't be reopened."""
        return time.monotonic() < self._until

    def __call__(self, place: str) -> StoredIndex:
        """The index that was at ``place``, again. Raises ``IndexDamaged``."""
        if self.is_refused:
            raise IndexDamaged(place, self._reason)
        began = time.monotonic()
        try:
            again = self._reopen()
        except (ContentError, IndexUnavailable) as error:
            self._reason = _why(error)
            now = time.monotonic()
            self._until = now + max(_PAUSE, _SHARE * (now - began))
            raise IndexDamaged(place, self._reason) from error
        if again.fingerprint != self._fingerprint:
            # Final for this process: an index with another name is not the one it serves.
            self._reason = (
                "is gone, and the content has changed since; restart to serve it as it is now."
            )
            self._until = float("inf")
            raise IndexDamaged(place, self._reason)
        return again


def _why(error: ContentError | IndexUnavailable) -> str:
    if isinstance(error, ContentError):
        told = f"the content now has mistakes ({error.problems[0]}); fix them and restart."
    else:
        told = f"can't be rebuilt: {error}"
    return f"is gone, and {told}"
