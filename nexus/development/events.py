"""The stream of states that an open page listens to (server-sent events)."""

from __future__ import annotations

from collections.abc import Iterator

from werkzeug.wrappers import Response

from nexus.development.state import StatePublisher
from nexus.web.middleware.security_headers import SECURITY_HEADERS

# A comment now and then detects closed pages: their thread ends with the failed write.
_SILENCE = 15.0
# Milliseconds until a browser reconnects, so that it soon finds a restarted server.
_RETRY = 300


def stream(publisher: StatePublisher) -> Response:
    """The state of ``publisher`` at once, then each that follows."""
    headers = {**SECURITY_HEADERS, "Cache-Control": "no-store"}
    return Response(_messages(publisher), content_type="text/event-stream", headers=headers)


def _messages(publisher: StatePublisher) -> Iterator[str]:
    yield f"retry: {_RETRY}\n\n"
    seen = None
    while True:
        state = publisher.wait(seen, _SILENCE)
        if state is None:
            yield ": still here\n\n"
        else:
            seen = state
            yield f"data: {state.to_json()}\n\n"
