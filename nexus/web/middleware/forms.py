"""The one form of this site that has a body: which requests are let in, and how they are read.

Servers hand a request on before its body has arrived, and reading waits for the client, without any
limit. A process answers with a few threads only, and clients that send slowly, or stop, could keep
them all busy. So only a few forms wait here at once, on threads that exist for that: ``nexus
serve`` has this many more than it answers with.
"""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from threading import BoundedSemaphore
from typing import IO, TYPE_CHECKING

from werkzeug.exceptions import (
    BadRequest,
    HTTPException,
    LengthRequired,
    RequestEntityTooLarge,
    ServiceUnavailable,
    UnsupportedMediaType,
)

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

PATH = "/match"
METHODS = ("GET", "HEAD", "POST")
CONTENT_TYPE = "application/x-www-form-urlencoded"
TEXT_LIMIT = 20_000
"""How many characters the text of a form may have."""
BODY_BYTES = 12 * TEXT_LIMIT + 100
"""A character has up to four bytes, each sent as three; the rest is for the field's name."""
TOO_LONG = f"A text may have up to {TEXT_LIMIT:,} characters. Send a shorter part of it."
AT_ONCE = 4
"""How many forms a process waits for at once."""

_RETRY_SECONDS = 5


def is_form(environ: WSGIEnvironment) -> bool:
    """Whether the request of ``environ`` is one that may have a body."""
    return environ["REQUEST_METHOD"] == "POST" and environ.get("PATH_INFO") == PATH


def fault_of_form(environ: WSGIEnvironment) -> HTTPException | None:
    """Why the form of ``environ`` is refused before any of its body is read, or None."""
    if "HTTP_TRANSFER_ENCODING" in environ:
        return LengthRequired()
    length = environ.get("CONTENT_LENGTH") or "0"
    if not (length.isascii() and length.isdigit()):
        return BadRequest("The length of the form is not a number.")
    if len(length) > len(str(BODY_BYTES)) or int(length) > BODY_BYTES:
        return RequestEntityTooLarge(TOO_LONG)
    kind = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    return None if kind == CONTENT_TYPE else UnsupportedMediaType()


class FormReader:
    """Waits for the bodies of forms, but never for more than ``at_once`` of them."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._slots = BoundedSemaphore(at_once)

    def read(self, environ: WSGIEnvironment) -> HTTPException | None:
        """Read the whole body into ``environ``; return the error to answer with if that fails.

        The request must have passed ``fault_of_form``. The error is a 503 where too many others are
        already being read, and a 400 where the client broke off.
        """
        if not self._slots.acquire(blocking=False):
            return ServiceUnavailable(retry_after=_RETRY_SECONDS)
        length = int(environ.get("CONTENT_LENGTH") or 0)
        try:
            body = _read(environ["wsgi.input"], length)
        finally:
            self._slots.release()
        if len(body) < length:
            return BadRequest("A part of the text did not arrive. Please send it again.")
        environ["wsgi.input"] = BytesIO(body)
        return None


def _read(stream: IO[bytes], length: int) -> bytes:
    """Up to ``length`` bytes of ``stream``: fewer if it breaks off."""
    body = b""
    with suppress(OSError):
        while len(body) < length and (piece := stream.read(length - len(body))):
            body += piece
    return body
