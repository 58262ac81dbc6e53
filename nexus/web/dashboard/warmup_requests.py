"""Warm-up requests: what a visitor begins with is asked for once before the workers are forked.

The first response of a process reads what later ones find in memory, and runs code that has not run
yet: it takes ten times as long. When it is made here, no visitor waits for that, and all workers
share the results.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from flask import Flask
from werkzeug.test import create_environ, run_wsgi_app

from nexus.extensions import UNREADABLE, AppKey, db
from nexus.queries.filters import Filter
from nexus.queries.technologies import directory
from nexus.web.addresses import dashboard_url
from nexus.web.canonical import CANONICAL

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

UNCACHED: AppKey[WSGIApplication] = AppKey("nexus_uncached")
"""The WSGI app of an app without the outermost middleware and the cache."""

_HEADERS: tuple[dict[str, str], ...] = ({}, {"HX-Request": "true"})


def send_warmup_requests(app: Flask) -> None:
    """Request the front page of ``app``, a filter, a search and the suggestions for its words.

    Each is asked for as a page and as htmx does; the responses are thrown away. The edition of the
    site, which all pages contain, is worked out as well. If the database is unavailable, that and
    the responses that need it are left out.
    """
    with suppress(*UNREADABLE):
        _ = CANONICAL.get(app).edition
    for address in _addresses(app):
        for headers in _HEADERS:
            environ = create_environ(address, headers=headers)
            run_wsgi_app(UNCACHED.get(app), environ, buffered=True)


def _addresses(app: Flask) -> Iterator[str]:
    yield "/"
    try:
        with app.app_context():
            facts = directory(db.session()).by_slug.values()
    except UNREADABLE:
        return
    busiest = max(facts, key=lambda fact: fact.count, default=None)
    if busiest is not None:
        words = urlencode({"q": busiest.title})
        yield dashboard_url(Filter(technologies=(busiest.slug,)))
        yield f"/?{words}"
        yield f"/suggest?{words}"
