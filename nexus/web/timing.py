"""What took how long, told to the browser's tools by the header Server-Timing."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

_TIMINGS = "nexus.timings"


@contextmanager
def timed(environ: WSGIEnvironment, name: str) -> Iterator[None]:
    """Note how many milliseconds the block takes for the request of ``environ``, as ``name``."""
    began = time.perf_counter()
    yield
    taken = (time.perf_counter() - began) * 1000
    environ.setdefault(_TIMINGS, []).append(f"{name};dur={taken:.2f}")


def timings_of(environ: WSGIEnvironment) -> str:
    """The value of the header for the request of ``environ``; empty if nothing was noted."""
    return ", ".join(environ.get(_TIMINGS, ()))
