"""The server that `nexus serve` runs: quiet, and quick to stop."""

from __future__ import annotations

import socket
from contextlib import suppress
from http import HTTPStatus
from threading import Thread
from typing import TYPE_CHECKING

from werkzeug.serving import WSGIRequestHandler, make_server

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

# Ctrl+C is noticed within this many seconds.
_LOOKS_UP = 0.1


class _Quiet(WSGIRequestHandler):
    """Logs only requests that failed: the terminal is for the owner's mistakes."""

    def version_string(self) -> str:
        """What answers, in the header ``Server``: as in production, without versions."""
        return "Nexus"

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        is_broken = isinstance(code, int) and code >= HTTPStatus.INTERNAL_SERVER_ERROR
        # Why there is nothing to show now has been reported already, once for all requests.
        if is_broken and code != HTTPStatus.SERVICE_UNAVAILABLE:
            super().log_request(code, size)


def run(app: WSGIApplication, listener: socket.socket) -> None:
    """Answer requests to ``listener`` with ``app`` until Ctrl+C."""
    host, port = listener.getsockname()[:2]
    server = make_server(
        host, port, app, threaded=True, request_handler=_Quiet, fd=listener.fileno()
    )
    # Ctrl+C is raised in the main thread: there it would close what another has begun to read.
    answering = Thread(target=server.serve_forever, args=[_LOOKS_UP], daemon=True)
    with suppress(KeyboardInterrupt):
        answering.start()
        # One long wait might not end: the system may deliver Ctrl+C to another thread.
        while answering.is_alive():
            answering.join(_LOOKS_UP)
    server.shutdown()
