"""The outermost middleware: every request and every response passes through it.

It gives the request an id, refuses malformed requests, redirects to TLS, and logs. It passes
requests on, and responses to the server, in one piece: a visitor who sends or reads slowly keeps
nobody else waiting.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from flask import Flask, request
from werkzeug.exceptions import BadRequest, HTTPException, ServiceUnavailable
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from nexus.config import RequestSettings
from nexus.extensions import AppKey
from nexus.web.middleware import forms, request_ids
from nexus.web.middleware.access_log import AccessLog, access_of, log_access, target_of
from nexus.web.middleware.conditional_dates import drop_invalid_dates
from nexus.web.middleware.last_resort import last_resort
from nexus.web.middleware.long_bodies import LONG_BYTES, LongBodies
from nexus.web.middleware.ranges import drop_unsupported_ranges
from nexus.web.middleware.refusals import refusal, sanitised
from nexus.web.middleware.security_headers import SECURITY_HEADERS

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

# Requested by machines that stand beside the site, without TLS and by whatever name they know.
PROBES = frozenset({"/healthz", "/readyz"})
UNWRAPPED: AppKey[WSGIApplication] = AppKey("nexus_unwrapped")
"""The WSGI app of an app without any middleware around it."""

_REFUSAL = "nexus.refusal"
_NO_HOST = "It names no host, so it can't be led to HTTPS."
_YEAR = 31_536_000
_LOGGER = logging.getLogger(__name__)

Headers = list[tuple[str, str]]


def init_app(app: Flask) -> None:
    """Let ``app`` answer with an error page for what is refused here."""
    app.before_request(_raise_refusal)
    UNWRAPPED.set(app, app.wsgi_app)


def wrap_app(app: Flask, requests: RequestSettings) -> None:
    """Wrap ``app``, and all that was put in front of it before, in the outermost middleware.

    It reports the requests to the ``ACCESS_LOG`` of the app's configuration.
    """
    log = app.config.get("ACCESS_LOG", log_access)
    outermost: Any = OutermostMiddleware(app.wsgi_app, UNWRAPPED.get(app), requests, log)
    if requests.proxied:
        # One hop and no more: whatever stands further left was written by the client.
        outermost = ProxyFix(outermost, x_for=1, x_proto=1, x_host=0, x_port=0, x_prefix=0)
    app.wsgi_app = outermost  # type: ignore[method-assign]


class OutermostMiddleware:
    """A WSGI app around ``inside``; ``unwrapped`` makes the error pages."""

    def __init__(
        self,
        inside: WSGIApplication,
        unwrapped: WSGIApplication,
        requests: RequestSettings,
        log: AccessLog,
    ) -> None:
        self._inside, self._unwrapped = inside, unwrapped
        self._requests, self._log = requests, log
        self._forms, self._long = forms.FormReader(), LongBodies()

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        began = time.perf_counter()
        # A proxy may have sent anything, and pages contain their own address.
        is_secure = environ["wsgi.url_scheme"].lower() == "https"
        environ["wsgi.url_scheme"] = "https" if is_secure else "http"
        drop_invalid_dates(environ)
        drop_unsupported_ranges(environ)
        request_id = request_ids.assign_id(environ, trusted=self._requests.proxied)
        status, headers, body = self._answer(environ, request_id)
        headers += [(request_ids.HEADER, request_id), ("Server", "Nexus")]
        if self._requests.tls and environ["wsgi.url_scheme"] == "https":
            headers.append(("Strict-Transport-Security", f"max-age={_YEAR}"))
        size = sum(map(len, body)) if isinstance(body, list) else _content_length(headers)
        self._log(access_of(environ, status, size, time.perf_counter() - began))
        start(status, headers)
        return body

    def _answer(
        self, environ: WSGIEnvironment, request_id: str
    ) -> tuple[str, Headers, Iterable[bytes]]:
        try:
            app, asked = self._chosen(environ)
            status, headers, body = _buffered(app, asked)
            if isinstance(body, list):
                return status, headers, body
            try:
                return status, headers, self._long.admit(body)
            except ServiceUnavailable as refused:
                return _buffered(self._unwrapped, _refused(environ, refused))
        except Exception:
            # Views have error pages of their own; the response cache, for one, has none.
            _LOGGER.exception("unexpected error around the views")
            return last_resort(environ, request_id)

    def _chosen(self, environ: WSGIEnvironment) -> tuple[WSGIApplication, WSGIEnvironment]:
        """What answers the request of ``environ``, and the request as it is handed on."""
        is_probe = environ.get("PATH_INFO") in PROBES
        refused = refusal(environ, () if is_probe else self._requests.hosts)
        if refused is None and self._lacks_tls(environ) and not is_probe:
            if environ.get("HTTP_HOST"):
                return _redirect_to_tls(environ), environ
            refused = BadRequest(_NO_HOST)
        if refused is None and forms.is_form(environ):
            refused = self._forms.read(environ)
        if refused is not None:
            return self._unwrapped, _refused(environ, refused)
        return self._inside, environ

    def _lacks_tls(self, environ: WSGIEnvironment) -> bool:
        if not self._requests.tls or environ["wsgi.url_scheme"] != "http":
            return False
        # Behind a proxy only its headers count: one that sends none would be redirected in circles.
        return not self._requests.proxied or "HTTP_X_FORWARDED_PROTO" in environ


def _refused(environ: WSGIEnvironment, error: HTTPException) -> WSGIEnvironment:
    """The request of ``environ`` as one that is answered with the page of ``error``."""
    return sanitised(environ) | {_REFUSAL: error}


def _raise_refusal() -> None:
    refused = request.environ.get(_REFUSAL)
    if refused is not None:
        raise refused


def _content_length(headers: Headers) -> int:
    """The bytes of a body that is sent in pieces, as its own ``headers`` say; else 0."""
    length = next((value for name, value in headers if name.lower() == "content-length"), "0")
    return int(length) if length.isdigit() else 0


def _redirect_to_tls(environ: WSGIEnvironment) -> Response:
    # After 301 browsers would ask with GET, and lose the text of a form.
    is_read = environ["REQUEST_METHOD"] in {"GET", "HEAD"}
    status = HTTPStatus.MOVED_PERMANENTLY if is_read else HTTPStatus.PERMANENT_REDIRECT
    host = environ.get("HTTP_HOST", "").removesuffix(":80")
    response = redirect(f"https://{host}{target_of(environ)}", status)
    response.headers.update(SECURITY_HEADERS)
    return response


def _buffered(
    app: WSGIApplication, environ: WSGIEnvironment
) -> tuple[str, Headers, Iterable[bytes]]:
    """The response of ``app``: status, headers, and the body as a list unless it is very long."""
    started: list[tuple[str, Headers]] = []

    def start(status: str, headers: Headers, exc_info: Any = None, /) -> Any:  # noqa: ARG001
        started.append((status, list(headers)))
        return lambda _: None

    body = app(environ, start)
    status, headers = started[-1]
    if isinstance(body, list):
        return status, headers, body
    if _content_length(headers) > LONG_BYTES and environ["REQUEST_METHOD"] != "HEAD":
        return status, headers, body
    try:
        return status, headers, [b"".join(body)]
    finally:
        getattr(body, "close", lambda: None)()
