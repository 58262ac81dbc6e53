"""What a visitor gets when the code around the views fails: a self-contained error page."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from nexus.web.middleware.security_headers import SECURITY_HEADERS

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

_STATUS = HTTPStatus.INTERNAL_SERVER_ERROR
_PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Something went wrong on our side</title></head>
<body>
<h1>Something went wrong on our side</h1>
<p>The error has been logged. Please try again in a moment.</p>
<p>If you report this, quote request ID <code>{request_id}</code></p>
</body>
</html>
"""


def last_resort(
    environ: WSGIEnvironment, request_id: str
) -> tuple[str, list[tuple[str, str]], list[bytes]]:
    """Status, headers and body of the response to the request ``request_id`` of ``environ``."""
    page = _PAGE.format(request_id=request_id).encode()
    own = {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Length": str(len(page)),
        "Cache-Control": "no-store",
    }
    body = [] if environ["REQUEST_METHOD"] == "HEAD" else [page]
    return f"{_STATUS.value} {_STATUS.phrase}", [*own.items(), *SECURITY_HEADERS.items()], body
