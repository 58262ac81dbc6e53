"""What a visitor sees when something can't be answered: a page of the site, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from http import HTTPStatus

from flask import Flask, current_app, render_template, request
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.wrappers import Response

from nexus.content.kinds import Kind
from nexus.errors import FilterError, IndexUnavailable
from nexus.extensions import UNREADABLE, db
from nexus.queries.filters import Filter
from nexus.queries.search.question import WORDS_LIMIT
from nexus.web.addresses import dashboard_url
from nexus.web.middleware import request_ids
from nexus.web.middleware.rate_limits import seconds_to_wait
from nexus.web.responses import fragment, wants_fragment, whole_page
from nexus.web.site import Site, site


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A guess at what was meant: ``words`` to search for, and the list at ``url``."""

    words: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What went wrong, in words; ``site`` is None where even the index can't be read.

    ``reference`` is the request's id, by which the log can be searched; ``is_ours`` means that the
    visitor is not at fault. ``suggestion`` is for an address that does not exist.
    """

    status: int
    title: str
    reason: str
    reference: str
    is_ours: bool
    site: Site | None
    suggestion: Suggestion | None


_WORDS = {
    400: ("This request can't be read", "Part of the address is not valid."),
    404: ("Page not found", "It may have moved, or there may be a typo in the address."),
    405: ("This is not possible here", "Pages of this site can only be read."),
    411: ("The length is missing", "A form has to state its length, as browsers do."),
    413: ("The request is too large", "Requests for this page can't have a body."),
    414: ("This address is too long", "Shorten it, or start again from the dashboard."),
    415: ("This format can't be read", "Please use the form on the Job match page."),
    429: ("Too many requests", "Please wait a moment, then try again."),
    431: ("Your browser sent too much", "The request headers are too large."),
    500: (
        "Something went wrong on our side",
        "The error has been logged. Please try again in a moment.",
    ),
    503: (
        "Please wait a moment",
        "The site can't look that up right now. Try again in a few seconds.",
    ),
}
# Errors that may be raised with our own text.
_EXPLAINED = {HTTPStatus.BAD_REQUEST, HTTPStatus.REQUEST_ENTITY_TOO_LARGE}
_RETRY_SECONDS = 5
_WORD = re.compile(r"[^\W_]+")


def init_app(app: Flask) -> None:
    """Show every error of ``app`` as a page, or as a fragment for htmx."""
    app.register_error_handler(FilterError, _bad_filter)
    app.register_error_handler(HTTPException, _http_error)
    for unavailable in (DBAPIError, PoolTimeout, IndexUnavailable):
        app.register_error_handler(unavailable, _unavailable)
    app.register_error_handler(Exception, _unexpected)


def _bad_filter(error: FilterError) -> Response:
    return _response(400, reason=f"In the address, {error} Change it or start again.")


def _http_error(error: HTTPException) -> Response:
    # Flask hands on only errors with a code.
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    response = _response(status, title=error.name, reason=_own_reason(error))
    for name, value in error.get_headers():
        if name not in {"Content-Type", "Content-Length"}:
            response.headers[name] = value
    if error.code == HTTPStatus.TOO_MANY_REQUESTS:
        response.headers["Retry-After"] = str(seconds_to_wait(current_app))
    return response


def _own_reason(error: HTTPException) -> str:
    """The text that we put into ``error``; the library's own text is not for visitors."""
    is_ours = error.code in _EXPLAINED and error.description != type(error).description
    return (error.description or "") if is_ours else ""


def _unavailable(error: Exception) -> Response:
    current_app.logger.error("the index can't be read: %s", error)
    response = _response(HTTPStatus.SERVICE_UNAVAILABLE)
    response.headers["Retry-After"] = str(_RETRY_SECONDS)
    return response


def _unexpected(error: Exception) -> Response:
    current_app.logger.error("unexpected error", exc_info=error)
    return _response(InternalServerError.code)


def error_page(status: int, *, title: str = "", reason: str = "") -> ErrorPage:
    """The page that reports to the visitor of this request that it failed with ``status``.

    ``title`` is used where there is no heading of ours for that status, ``reason`` replaces our
    usual one.
    """
    heading, why = _WORDS.get(status, (title, "Please go back and try again."))
    return ErrorPage(
        status,
        heading,
        reason or why,
        reference=request_ids.current.get(),
        is_ours=status >= HTTPStatus.INTERNAL_SERVER_ERROR,
        site=_surroundings(heading),
        suggestion=_suggestion(request.path) if status == HTTPStatus.NOT_FOUND else None,
    )


def render_error(page: ErrorPage) -> Response:
    """``page`` as a response. Raises whatever a template of the owner's raises."""
    if wants_fragment():
        return fragment(render_template("errors/_error.html", page=page), page.status)
    return whole_page(render_template("errors/error.html", page=page), page.status)


def _response(status: int, *, title: str = "", reason: str = "") -> Response:
    page = error_page(status, title=title, reason=reason)
    try:
        return render_error(page)
    except Exception as error:
        if not page.is_ours:
            raise  # and is reported by the page for that
        # Whatever broke a page may break this one too: both contain the owner's templates.
        current_app.logger.error("the page that tells of an error can't be printed: %s", error)
        return _in_plain_text(page)


def _in_plain_text(page: ErrorPage) -> Response:
    told = f"{page.title}: {page.reason} Request ID {page.reference}"
    response = whole_page(told, page.status)
    response.mimetype = "text/plain"
    return response


def _suggestion(path: str) -> Suggestion:
    """Where the visitor who mistyped ``path`` may have wanted to go."""
    folder, _, slug = path.strip("/").partition("/")
    words = " ".join(_WORD.findall(slug or folder))[:WORDS_LIMIT]
    kind = Kind.from_plural(folder)
    if kind:
        return Suggestion(words, f"All {kind.plural}", dashboard_url(Filter(kinds=(kind.value,))))
    if folder == "technologies":
        return Suggestion(words, "All technologies", "/technologies")
    return Suggestion(words, "To the dashboard", "/")


def _surroundings(title: str) -> Site | None:
    try:
        return site(db.session(), title=title)
    except UNREADABLE:
        db.session.rollback()
        return None
