"""Where the log is written to, which may be a pipe that nobody reads.

A write would wait for a reader then: the server would neither answer nor stop.
"""

from __future__ import annotations

import logging
import os
import select
from contextlib import suppress

MISSING = "%d lines are missing here: nobody took them in time"
_PATIENCE = 1.0
_LOGGER = logging.getLogger(__name__)


def is_writable(descriptor: int, *, patient: bool = True) -> bool:
    """Whether the file ``descriptor`` takes ``PIPE_BUF`` bytes, now or if ``patient`` in a while.

    So a reader that is only slow gets everything. It is also true of a file that takes nothing any
    more: there a write fails at once.
    """
    poll = select.poll()
    poll.register(descriptor, select.POLLOUT)
    return bool(poll.poll(_PATIENCE * 1000 if patient else 0))


class LogOutput:
    """The file ``descriptor`` as a stream for ``logging``, which lets one thread write at a time.

    A line that nobody takes for a while is dropped, the rest of a long one too, and so is each one
    after it until the file can be written to again; then a line says how many those were.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._dropped = 0

    def write(self, line: str) -> None:
        """Write ``line``, or as much of it as somebody takes."""
        dropped = self._dropped
        if dropped and is_writable(self._descriptor, patient=False):
            self._dropped = 0
            _LOGGER.warning(MISSING, dropped)
        data = line.encode(errors="backslashreplace")
        for start in range(0, len(data), select.PIPE_BUF):
            if not is_writable(self._descriptor, patient=not self._dropped):
                self._dropped += 1
                return
            with suppress(OSError):
                os.write(self._descriptor, data[start : start + select.PIPE_BUF])

    def flush(self) -> None:
        """Do nothing: each line is written at once."""
