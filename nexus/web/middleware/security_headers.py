"""The headers that isolate a page: nothing from elsewhere runs in it or frames it."""

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

_RESOURCE_POLICY = "Cross-Origin-Resource-Policy"
SECURITY_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    _RESOURCE_POLICY: "same-origin",
}


# Only these matter for what a page loads: the others are for documents, and would be a tenth of
# what a first view transfers.
_OF_PARTS = {name: SECURITY_HEADERS[name] for name in ("X-Content-Type-Options", _RESOURCE_POLICY)}
_PARTS = frozenset({"text/css", "text/javascript", "application/speculationrules+json"})
_DRAWING = "image/svg+xml"
# A drawing is a document of its own when opened alone: it may not run or fetch anything, but shows
# the pictures and fonts that it holds. Around any other picture the browser makes a document:
# without its styles the picture is in a corner there, and what is transparent in it is black.
PICTURE_POLICY = (
    "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; sandbox"
)
_OF_DRAWINGS = _OF_PARTS | {"Content-Security-Policy": PICTURE_POLICY}
# The map and the portrait are there to be shown by other sites, beside links.
_OF_PICTURES = _OF_DRAWINGS | {_RESOURCE_POLICY: "cross-origin"}


def init_app(app: Flask) -> None:
    """Send the security headers with every response of ``app``."""
    app.after_request(_secure)


def _secure(response: Response) -> Response:
    own = {name.lower() for name, _ in response.headers}
    added = _headers_for(response.mimetype)
    response.headers.extend([(name, added[name]) for name in added if name.lower() not in own])
    return response


def _headers_for(mimetype: str | None) -> dict[str, str]:
    if mimetype == _DRAWING:
        return _OF_DRAWINGS
    if mimetype and mimetype.startswith("image/"):
        return _OF_PICTURES
    return _OF_PARTS if mimetype in _PARTS else SECURITY_HEADERS
