"""One address, two responses: a whole page, or for htmx a fragment of what changes.

A browser may keep a page but must revalidate it, which an ETag makes cheap; a shared cache (a CDN)
may answer with it for a minute. Both may use it for half a minute more while they revalidate.
Neither keeps fragments, or the browser's back button would show one as a page.
"""

from __future__ import annotations

from http import HTTPStatus

from flask import Response, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from nexus.web.answers.cache_flags import allow_caching
from nexus.web.answers.variants import VARY, Variant, variant_asked
from nexus.web.files import speculation

_VARIES = ("Vary", VARY)
FRAGMENT_HEADERS = (("Cache-Control", "no-store"), _VARIES)
"""The headers of every fragment: no client keeps one."""
PAGE_HEADERS = (
    ("Cache-Control", "public, max-age=0, s-maxage=60, stale-while-revalidate=30"),
    _VARIES,
    ("Speculation-Rules", f'"{speculation.PATH}"'),
)
"""The headers of every page that is not an error."""
_UNCACHED_HEADERS = (("Cache-Control", "no-cache"), *PAGE_HEADERS[1:])


def wants_fragment() -> bool:
    """Whether htmx asks for a fragment of the page it shows; a restored page is whole."""
    return variant_asked() is not Variant.PAGE


def whole_page(html: str | bytes, status: int = HTTPStatus.OK) -> Response:
    """``html`` as a page that is revalidated each time; errors are not kept at all."""
    return _response(html, status, PAGE_HEADERS if status == HTTPStatus.OK else _UNCACHED_HEADERS)


def moved_to(path: str) -> BaseResponse:
    """A redirect to ``path``, where the page is now. It may move back, so it is revalidated."""
    response = redirect(path, HTTPStatus.MOVED_PERMANENTLY)
    response.headers["Cache-Control"] = "no-cache"
    return response


def uncached_page(html: str) -> Response:
    """``html`` as the response to a form, which is for nobody else."""
    return Response(html, headers=list(_UNCACHED_HEADERS))


def fragment(html: str | bytes, status: int = HTTPStatus.OK) -> Response:
    """``html`` as a fragment, which no client keeps."""
    return _response(html, status, FRAGMENT_HEADERS)


def _response(html: str | bytes, status: int, headers: tuple[tuple[str, str], ...]) -> Response:
    response = Response(html, status, list(headers))
    if status == HTTPStatus.OK:
        allow_caching(request.environ)
    return response
