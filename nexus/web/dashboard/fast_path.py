"""The fast path: answers requests for the dashboard and its fragments without entering Flask.

A filter that nobody asked for before is the most work that the site does for a visitor, and Flask
around it would take as long as the response itself: contexts, signals, a session, hooks. So these
requests, all of one shape, are answered here with what their view would answer, byte for byte.
Anything unusual (the request can't be read, comes too often, or something fails) is left to the
view, which has its own page for it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from threading import local
from typing import TYPE_CHECKING

from flask import Flask
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from nexus.errors import FilterError
from nexus.extensions import UNREADABLE, db
from nexus.queries.filters import Filter
from nexus.web.answers.cache_flags import allow_caching
from nexus.web.answers.compression import compressed
from nexus.web.answers.placeholders import fill_placeholders
from nexus.web.answers.timing import timed
from nexus.web.answers.variants import VARY, Variant, variant_of
from nexus.web.canonical import Canonical
from nexus.web.dashboard.page import dashboard_page
from nexus.web.dashboard.view import SLOTTED, TEMPLATES
from nexus.web.files.template_preprocessor import read_template
from nexus.web.middleware import rate_limits
from nexus.web.middleware.root_url import root_url
from nexus.web.middleware.security_headers import SECURITY_HEADERS
from nexus.web.query_string import is_navigation, query_of
from nexus.web.responses import FRAGMENT_HEADERS, PAGE_HEADERS

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

LOGGER = logging.getLogger(__name__)
_COMMON = [
    ("Content-Type", "text/html; charset=utf-8"),
    ("Vary", f"{VARY}, Accept-Encoding"),
    *SECURITY_HEADERS.items(),
]
_OF_A_PAGE, _OF_A_FRAGMENT = (
    [*_COMMON, *((name, value) for name, value in own if name != "Vary")]
    for own in (PAGE_HEADERS, FRAGMENT_HEADERS)
)


class FastPath:
    """A WSGI app around ``inside``, the app that answers all the rest; ``known`` reads queries."""

    def __init__(self, app: Flask, inside: WSGIApplication, known: Canonical) -> None:
        self._app, self._inside, self._known = app, inside, known
        self._is_allowed = rate_limits.rate_check(app)
        self._local = local()

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        variant = variant_of(environ)
        body = self._body(environ, variant) if _is_eligible(environ, variant) else None
        if body is None:
            return self._inside(environ, start)
        encoding, data = compressed(body, environ)
        own = [("Content-Length", str(len(data)))]
        if encoding != "identity":
            own.append(("Content-Encoding", encoding))
        allow_caching(environ)
        start("200 OK", (_OF_A_PAGE if variant is Variant.PAGE else _OF_A_FRAGMENT) + own)
        return [data]

    def _body(self, environ: WSGIEnvironment, variant: Variant) -> bytes | None:
        """The page or fragment that is asked for, or None where the view has to answer."""
        try:
            reading = self._known.read(query_of(environ))
            if reading.is_form and is_navigation(environ):
                return None
            if not self._is_allowed(environ, bool(reading.asked.words)):
                return None
            return self._rendered(reading.asked, environ, variant)
        except (FilterError, *UNREADABLE):
            return None
        except Exception as fault:
            # The view will meet the same error and report it, unless the fault is only here.
            LOGGER.warning("Left to the view: %r", fault)
            return None

    def _rendered(self, asked: Filter, environ: WSGIEnvironment, variant: Variant) -> bytes:
        with timed(environ, "query"), self._session() as session:
            page = dashboard_page(session, asked, SLOTTED.get(self._app), variant)
        with timed(environ, "render"):
            template = self._app.jinja_env.get_template(TEMPLATES[variant])
            around = {"root_url": root_url(environ)} if variant is Variant.PAGE else {}
            return fill_placeholders(template.render(around, page=page), page.prerendered)

    @contextmanager
    def _session(self) -> Iterator[Session]:
        """The session of this thread; it mostly has no query to make, and then stays open."""
        session: Session | None = getattr(self._local, "session", None)
        if session is None:
            session = self._local.session = Session(self._engine)
        try:
            yield session
        finally:
            if session.in_transaction():
                session.close()

    @cached_property
    def _engine(self) -> Engine:
        with self._app.app_context():
            return db.engine


def applies_to(app: Flask) -> bool:
    """Whether all templates of ``app``'s dashboard are Nexus's.

    The owner's may use Flask's template globals: ``url_for`` and ``request`` have no meaning here.
    """
    templates = app.jinja_env
    names = templates.list_templates(filter_func=_is_of_dashboard)
    return all(is_ours for _, is_ours in (read_template(templates, name) for name in names))


def _is_of_dashboard(template: str) -> bool:
    """Whether it is one of the dashboard's templates, or of those around every page."""
    return template.startswith(("dashboard/", "layout.", "_"))


def _is_eligible(environ: WSGIEnvironment, variant: Variant) -> bool:
    # The front page is compressed with more care than others, and mostly cached.
    return (
        environ["REQUEST_METHOD"] == "GET"
        and environ.get("PATH_INFO") == "/"
        and (variant is not Variant.PAGE or environ.get("QUERY_STRING", "") != "")
    )
