"""Reports to the browser's tools what took how long, in the header Server-Timing."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

_TIMINGS = "nexus.timings"


class timed:  # noqa: N801 - it is used as a function is
    """Notes how many milliseconds a block takes for the request of ``environ``, as ``name``."""

    def __init__(self, environ: WSGIEnvironment, name: str) -> None:
        self._environ, self._name = environ, name

    def __enter__(self) -> None:
        self._began = time.perf_counter()

    def __exit__(self, failed: object, *_: object) -> None:
        if failed is None:
            taken = (time.perf_counter() - self._began) * 1000
            self._environ.setdefault(_TIMINGS, []).append(f"{self._name};dur={taken:.2f}")


def timings_of(environ: WSGIEnvironment) -> str:
    """The value of the header for the request of ``environ``; empty if nothing was noted."""
    return ", ".join(environ.get(_TIMINGS, ()))
