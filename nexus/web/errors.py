"""What a visitor sees when something can't be answered: a page of the site, and why."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from flask import Flask, current_app, render_template
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.wrappers import Response

from nexus.errors import FilterError
from nexus.extensions import db
from nexus.web.responses import fragment, wants_fragment, whole_page
from nexus.web.site import Site, site


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What went wrong, in words; ``site`` is None where even the index can't be read."""

    status: int
    title: str
    reason: str
    site: Site | None


_WORDS = {
    400: ("This address can't be read", "Part of it is not what it should be."),
    404: ("There is no such page", "It may have moved, or the address has a slip in it."),
    405: ("That can't be done here", "Pages of this site can only be read."),
    500: ("Something broke on our side", "It was noted. Please try again in a moment."),
}


def init_app(app: Flask) -> None:
    """Dress every error of ``app`` as a page, or as a fragment for htmx."""
    app.register_error_handler(FilterError, _bad_filter)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(Exception, _unexpected)


def _bad_filter(error: FilterError) -> Response:
    return _answer(400, reason=f"{error} Change it in the address, or start again.")


def _http_error(error: HTTPException) -> Response:
    if error.code is None or error.code < HTTPStatus.BAD_REQUEST:
        return error.get_response()
    response = _answer(error.code, title=error.name)
    for name, value in error.get_headers():
        if name not in {"Content-Type", "Content-Length"}:
            response.headers[name] = value
    return response


def _unexpected(error: Exception) -> Response:
    current_app.logger.error("unexpected error", exc_info=error)
    return _answer(InternalServerError.code)


def _answer(status: int, *, title: str = "", reason: str = "") -> Response:
    told, why = _WORDS.get(status, (title, "Please go back and try another way."))
    page = ErrorPage(status, told, reason or why, _surroundings(told))
    if wants_fragment():
        return fragment(render_template("errors/_error.html", page=page), status)
    return whole_page(render_template("errors/error.html", page=page), status)


def _surroundings(title: str) -> Site | None:
    try:
        return site(db.session(), title=title)
    except SQLAlchemyError:
        db.session.rollback()
        return None
