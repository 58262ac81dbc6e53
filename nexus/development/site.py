"""The portfolio as it is being written: the last good version, and what is wrong since."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Iterable, Sequence
from itertools import count
from typing import TYPE_CHECKING

from flask import Flask
from jinja2 import TemplateSyntaxError
from werkzeug.wrappers import Response

from nexus.development import pages
from nexus.development.events import stream
from nexus.development.host_names import is_trusted_host
from nexus.development.mistakes import mistakes_of
from nexus.development.state import State, StatePublisher
from nexus.errors import NexusError
from nexus.extensions import close
from nexus.progress import Progress, quiet

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

EVENTS = "/_nexus/events"
_FILES = {"/_nexus/live.js": "live.js", "/_nexus/live.css": "live.css"}
_LOG = logging.getLogger(__name__)
_EXPECTED = (NexusError, TemplateSyntaxError, OSError)


class LiveSite:
    """A WSGI app that answers with the last version that ``make`` could make.

    ``rebuild`` is called for each change. Pages carry the version they show and a script
    that listens below ``/_nexus/`` for a newer one. It only answers requests to the names of this
    machine and to ``hosts``.
    """

    def __init__(self, make: Callable[[Progress], Flask], hosts: Sequence[str] = ()) -> None:
        self._make, self._hosts = make, hosts
        # Pages of an earlier server must not take this one's version for their own.
        run = secrets.token_hex(4)
        self._versions = (f"{run}-{number}" for number in count(1))
        self._on_show: tuple[Flask | None, str] = (None, next(self._versions))
        self.publisher = StatePublisher(State(self._on_show[1]))

    @property
    def shows_anything(self) -> bool:
        """Whether a version could be made so far."""
        return self._on_show[0] is not None

    def rebuild(self, progress: Progress = quiet) -> State:
        """Make the next version and put it on show, or report why that is impossible.

        In that case the state has the mistakes, and the version on show stays with its index.
        """
        try:
            app = self._make(progress)
            _compile_templates(app)
        except Exception as error:
            # Whatever is wrong, the server goes on with what it has.
            if not isinstance(error, _EXPECTED):
                _LOG.exception("the portfolio could not be rebuilt")
            state = State(self._on_show[1], mistakes_of(error))
        else:
            old, self._on_show = self._on_show[0], (app, next(self._versions))
            if old is not None:
                close(old)
            state = State(self._on_show[1])
        self.publisher.publish(state)
        return state

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        return self._answer(environ)(environ, start)

    def _answer(self, environ: WSGIEnvironment) -> Response:
        path, host = environ.get("PATH_INFO", ""), environ.get("HTTP_HOST", "")
        if not is_trusted_host(host, self._hosts):
            return pages.untrusted_host()
        if path == EVENTS:
            return stream(self.publisher)
        if path in _FILES:
            return pages.own_file(_FILES[path])
        # Read together: a page must not carry the version of its successor.
        app, version = self._on_show
        if app is None:
            return pages.mistakes_page(self.publisher.state)
        return pages.live_response(app, environ, version)


def _compile_templates(app: Flask) -> None:
    """Find the mistakes of templates that no one has opened yet."""
    for name in app.jinja_env.list_templates(extensions=["html"]):
        app.jinja_env.get_template(name)
