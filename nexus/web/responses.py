"""One address, two answers: a whole page, or for htmx just the parts that change.

Pages may be kept but must be asked about again, which an ETag makes cheap; fragments
are never kept, or the browser's back button would show one as a page.
"""

from __future__ import annotations

import hashlib
from http import HTTPStatus

from flask import Response, make_response, render_template
from htmx_flask import request


def wants_fragment() -> bool:
    """Whether htmx asks for parts of the page it shows; a restored page is whole."""
    return bool(request.htmx) and not request.htmx.history_restore_request


def appends() -> bool:
    """Whether the answer is put after what is on screen, in place of the way on."""
    return wants_fragment() and (request.htmx.target or "").endswith("#more")


def page_or_fragment(page_template: str, fragment_template: str, page: object) -> Response:
    """``page`` printed by the template that the request is after."""
    if wants_fragment():
        return fragment(render_template(fragment_template, page=page))
    return whole_page(render_template(page_template, page=page))


def whole_page(html: str, status: int = 200) -> Response:
    """``html`` as a page that is asked about again each time."""
    response = make_response(html, status)
    response.headers["Cache-Control"] = "no-cache"
    response.vary.add("HX-Request")
    if status == HTTPStatus.OK:
        response.set_etag(hashlib.sha256(html.encode()).hexdigest()[:32])
        response.make_conditional(request)
    return response


def fragment(html: str, status: int = 200) -> Response:
    """``html`` as parts of a page, kept nowhere."""
    response = make_response(html, status)
    response.headers["Cache-Control"] = "no-store"
    response.vary.add("HX-Request")
    return response
