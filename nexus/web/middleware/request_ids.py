"""An id for each request, which its response, its error page and its log lines all carry."""

from __future__ import annotations

import os
import re
from contextvars import ContextVar
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

HEADER = "X-Request-ID"
# Heroku's router takes what a client sends in this form, and makes its own from anything else.
_WELL_FORMED = re.compile(r"[A-Za-z0-9-]{8,128}")

# Apart from the generator that whoever runs the app may have seeded, and new in each worker.
_random = Random()  # noqa: S311
os.register_at_fork(after_in_child=_random.seed)
current: ContextVar[str] = ContextVar("request_id", default="")


def _new() -> str:
    # Unique, but not a secret: asking the system each time would make all threads take turns.
    return f"{_random.getrandbits(64):016x}"


def assign_id(environ: WSGIEnvironment, *, trusted: bool) -> str:
    """The id of the request behind ``environ``, from now on the ``current`` one.

    It is the one that a proxy sent, if proxies are ``trusted``, else a new one.
    """
    sent = environ.get("HTTP_X_REQUEST_ID", "")
    request_id = sent if trusted and _WELL_FORMED.fullmatch(sent) else _new()
    current.set(request_id)
    return request_id
