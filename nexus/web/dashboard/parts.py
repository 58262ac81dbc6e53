"""Answers htmx's requests for parts of the dashboard without entering Flask.

A filter that nobody asked for before is the most that the site has to do for a visitor, and
Flask around it would take as long as the answer itself: contexts, signals, a session, hooks.
So these requests, all of one shape, are answered here with what their view would say, byte by
byte. Whatever is unusual about one (it can't be read, comes too often, or something fails) is
left to the view, which says so with its own page.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from threading import local
from typing import TYPE_CHECKING

from flask import Flask
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from nexus.errors import FilterError
from nexus.extensions import db
from nexus.queries.filters import Filter
from nexus.web.answers.compression import pack_quickly, pack_with_care
from nexus.web.answers.keeping import is_asked_again, release
from nexus.web.answers.printing import filled
from nexus.web.answers.timing import timed
from nexus.web.answers.variants import Variant, variant_of
from nexus.web.canonical import Canonical
from nexus.web.dashboard.page import dashboard_page
from nexus.web.dashboard.view import STENCILS, TEMPLATES
from nexus.web.entrance import rates
from nexus.web.entrance.headers import HEADERS
from nexus.web.files.compact import read_template
from nexus.web.query_string import is_navigation
from nexus.web.responses import OF_FRAGMENTS

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

LOGGER = logging.getLogger(__name__)
_HEADERS = [
    ("Content-Type", "text/html; charset=utf-8"),
    *((name, value) for name, value in OF_FRAGMENTS if name != "Vary"),
    ("Vary", "HX-Request, Accept-Encoding"),
    *HEADERS.items(),
]


class Parts:
    """A WSGI app around ``inside``, the app that answers all the rest; ``known`` reads queries."""

    def __init__(self, app: Flask, inside: WSGIApplication, known: Canonical) -> None:
        self._app, self._inside, self._known = app, inside, known
        self._may_ask = rates.allowance(app)
        self._local = local()

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        body = self._made(environ) if _is_usual(environ) else None
        if body is None:
            return self._inside(environ, start)
        encoding, packed = _pack(body, environ)
        own = [("Content-Length", str(len(packed)))]
        if encoding != "identity":
            own.append(("Content-Encoding", encoding))
        release(environ)
        start("200 OK", _HEADERS + own)
        return [packed]

    def _made(self, environ: WSGIEnvironment) -> bytes | None:
        """The parts that are asked for, or None where the view has to answer."""
        try:
            asked = self._known.read(environ.get("QUERY_STRING", "")).asked
            if not self._may_ask(environ, searches=bool(asked.words)):
                return None
            return self._printed(asked, environ)
        except (FilterError, SQLAlchemyError):
            return None
        except Exception as fault:
            # The view will meet it as well and tell it, unless the fault is here alone.
            LOGGER.warning("Left to the view: %r", fault)
            return None

    def _printed(self, asked: Filter, environ: WSGIEnvironment) -> bytes:
        variant = variant_of(environ)
        with timed(environ, "query"), self._session() as session:
            page = dashboard_page(session, asked, self._app.extensions[STENCILS], variant)
        with timed(environ, "render"):
            template = self._app.jinja_env.get_template(TEMPLATES[variant])
            return filled(template.render(page=page), page.cards)

    @contextmanager
    def _session(self) -> Iterator[Session]:
        """A session of this thread's, which mostly has nothing to ask: then it stays open."""
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


def is_for(app: Flask) -> bool:
    """Whether all templates of ``app``'s dashboard are Nexus's: the owner's may use Flask's words.

    ``url_for`` and ``request`` among them have no meaning outside of it.
    """
    templates = app.jinja_env
    names = templates.list_templates(filter_func=lambda name: name.startswith("dashboard/"))
    return all(is_ours for _, is_ours in (read_template(templates, name) for name in names))


def _is_usual(environ: WSGIEnvironment) -> bool:
    return (
        environ["REQUEST_METHOD"] == "GET"
        and environ.get("PATH_INFO") == "/"
        and variant_of(environ) is not Variant.PAGE
        and not is_navigation(environ)
    )


def _pack(body: bytes, environ: WSGIEnvironment) -> tuple[str, bytes]:
    pack: Callable[[bytes, str], tuple[str, bytes]]
    pack = pack_with_care if is_asked_again(environ) else pack_quickly
    return pack(body, environ.get("HTTP_ACCEPT_ENCODING", ""))
