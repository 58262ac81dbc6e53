"""Writes the line of each request as JSON, without passing through ``logging``."""

from __future__ import annotations

import json
import os
import select
import time
from collections import deque
from contextlib import suppress
from functools import lru_cache
from json.encoder import encode_basestring_ascii as _quoted
from multiprocessing.util import Finalize
from threading import Lock, Thread

from nexus.web.middleware.access_log import LOGGER, Access
from nexus.web.middleware.log_output import MISSING, is_writable

TIME_FORMAT = "%Y-%m-%dT%H:%M:%S"
"""The time format of every JSON line, up to the second."""

_PAUSE = 0.1
# Lines that wait if nobody reads them: some 5 MB, and many seconds of a busy server.
_WAITING = 10_000


class AccessLogWriter:
    """Writes log lines to the file ``descriptor``, those of a tenth of a second in one piece.

    A write lets other threads run, and several writes per request would make them all take turns. A
    process that is killed loses the last tenth of a second; one that exits writes it. Lines wait
    while nobody reads the file; those beyond that are dropped, and counted for a line that says so.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lines: deque[str] = deque()
        self._lock = Lock()
        self._dropped = 0
        self._counting = Lock()
        self._writer = 0

    def write(self, access: Access) -> None:
        """Write a line of JSON for the request ``access``, within a tenth of a second."""
        if len(self._lines) < _WAITING:
            self._lines.append(_line(access, _now()))
        else:
            with self._counting:
                self._dropped += 1
        if self._writer != os.getpid():
            # A process that was forked has no thread of its parent, and must not wait for one.
            self._writer, self._lock, self._counting = os.getpid(), Lock(), Lock()
            Thread(target=self._flush_regularly, name="access log", daemon=True).start()
            # Unlike atexit, this also runs in workers.
            Finalize(None, self._flush, exitpriority=0)

    def _flush_regularly(self) -> None:
        while True:
            time.sleep(_PAUSE)
            self._flush()

    def _flush(self) -> None:
        with self._lock:
            while self._lines and is_writable(self._descriptor):
                # Pieces that a pipe takes whole: lines of two processes must not mix.
                piece = self._lines.popleft().encode()
                while self._lines and len(piece) + len(self._lines[0]) <= select.PIPE_BUF:
                    piece += self._lines.popleft().encode()
                self._send(piece)
            if self._dropped and not self._lines and is_writable(self._descriptor):
                with self._counting:
                    dropped, self._dropped = self._dropped, 0
                self._send(_line_of_dropped(dropped, _now()).encode())

    def _send(self, piece: bytes) -> None:
        with suppress(OSError):
            os.write(self._descriptor, piece)


def _now() -> int:
    """Milliseconds since 1970."""
    return time.time_ns() // 1_000_000


def _line_of_dropped(dropped: int, milliseconds: int) -> str:
    """A line that stands for ``dropped`` ones."""
    fields = {
        "time": _time(milliseconds),
        "level": "WARNING",
        "logger": LOGGER.name,
        "message": MISSING % dropped,
        "request_id": None,
    }
    return f"{json.dumps(fields)}\n"


def _line(access: Access, milliseconds: int) -> str:
    """``access`` at this many ``milliseconds`` since 1970, as ``json.dumps`` would write it.

    ``json.dumps`` takes three times as long, since it does not know the fields beforehand.
    """
    method, target, client = _quoted(access.method), _quoted(access.target), _quoted(access.client)
    ms = access.ms
    return (
        f'{{"time": "{_time(milliseconds)}", "level": "INFO", "logger": "nexus.access", '
        f'"message": {method[:-1]} {target[1:-1]} {access.status} {access.bytes} bytes {ms} ms '
        f'from {client[1:]}, "method": {method}, "target": {target}, "status": {access.status}, '
        f'"bytes": {access.bytes}, "ms": {ms}, "client": {client}, '
        f'"request_id": {_quoted(access.request_id)}}}\n'
    )


def _time(milliseconds: int) -> str:
    second, rest = divmod(milliseconds, 1000)
    return f"{_second(second)}.{rest:03d}Z"


@lru_cache(maxsize=2)
def _second(seconds: int) -> str:
    return time.strftime(TIME_FORMAT, time.gmtime(seconds))
