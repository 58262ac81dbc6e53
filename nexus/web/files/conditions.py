"""What a client gets that wants a file only as it was when it last asked (If-Match)."""

from __future__ import annotations

from http import HTTPStatus

from flask import Response, abort


def if_wanted(response: Response) -> Response:
    """``response``, which sends a file, unless its client does not want it.

    The library only sets the status then: with the file in it, and how long that may be kept. By
    RFC 9110 (13.1.1) it must not be sent; 412 is raised instead.
    """
    if response.status_code == HTTPStatus.PRECONDITION_FAILED:
        response.close()
        abort(response.status_code)
    return response
