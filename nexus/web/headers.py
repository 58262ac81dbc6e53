"""The headers that keep a page to itself: nothing from elsewhere runs in it or frames it."""

from __future__ import annotations

from flask import Flask, Response

_SOURCES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "manifest-src": "'self'",
    # No script may put a plain string where it would run: static/js/trusted-types.js.
    "require-trusted-types-for": "'script'",
    "trusted-types": "htmx",
}
POLICY = "; ".join(f"{name} {sources}" for name, sources in _SOURCES.items())

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


# Of these alone a style sheet or a script that a page loads takes notice: the others are for
# documents, and would be a tenth of what a first view transfers.
_OF_PARTS = ("X-Content-Type-Options", "Cross-Origin-Resource-Policy")
_PARTS = frozenset({"text/css", "text/javascript"})


def init_app(app: Flask) -> None:
    """Send the security headers with every response of ``app``."""
    app.after_request(_secure)


def _secure(response: Response) -> Response:
    for name in _OF_PARTS if response.mimetype in _PARTS else HEADERS:
        response.headers.setdefault(name, HEADERS[name])
    return response
