"""How a file is sent that was found: a drawing compressed, any other as it is."""

from __future__ import annotations

from http import HTTPStatus

from flask import Response, abort


def as_sent(response: Response) -> Response:
    """``response``, which the library made to send a file, so that a drawing can be compressed.

    Raises 412 if the client wants the file only as it was (If-Match). The library only sets the
    status then: with the file in it, which by RFC 9110 (13.1.1) must not be sent, and how long that
    may be kept.
    """
    if response.status_code == HTTPStatus.PRECONDITION_FAILED:
        response.close()
        abort(response.status_code)
    # Read now instead of handed to the server as a file; a part of a drawing can't be compressed.
    response.direct_passthrough = response.status_code != HTTPStatus.OK
    return response
