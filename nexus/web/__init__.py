"""Handles HTTP: a request becomes a filter, then a page object, then a response."""

from __future__ import annotations

from typing import Any

from flask import Flask

from nexus.config import RequestSettings
from nexus.web import (
    about,
    crawlers,
    entries,
    errors,
    health,
    job_match,
    sheet,
    styleguide,
    suggestions,
    technologies,
)
from nexus.web.answers import compression
from nexus.web.answers.response_cache import ResponseCache
from nexus.web.answers.tinylfu_cache import TinyLFUCache
from nexus.web.canonical import CANONICAL, Canonical
from nexus.web.dashboard import fast_path, view
from nexus.web.dashboard.fast_path import FastPath
from nexus.web.dashboard.warmup_requests import UNCACHED
from nexus.web.files import assets, icons, media, speculation
from nexus.web.files.static_files import StaticFiles
from nexus.web.middleware import outermost, rate_limits, root_url, security_headers
from nexus.web.middleware.concurrency import ConcurrencyLimit
from nexus.web.picture import view as picture_beside_links

# Some 1,500 compressed views of a large portfolio, in each process.
_CACHE_BYTES = 16 * 2**20
_BLUEPRINTS = (
    entries,
    technologies,
    job_match,
    about,
    sheet,
    picture_beside_links,
    media,
    health,
    speculation,
    suggestions,
    crawlers,
)


def init_app(app: Flask, static: StaticFiles, requests: RequestSettings, at_once: int) -> None:
    """Give ``app`` its pages, its static files from ``static``, its errors and its headers.

    ``requests`` says how requests reach it; it makes responses to ``at_once`` of them at the same
    time. The outermost middleware is put in front at the very end, by ``outermost.wrap_app``.
    """
    for module in _BLUEPRINTS:
        app.register_blueprint(module.blueprint)
    view.init_app(app)
    assets.init_app(app, static)
    icons.init_app(app, static)
    rate_limits.init_app(app, requests)
    # After the rate limits: refusing is work as well.
    outermost.init_app(app)
    styleguide.init_app(app)
    errors.init_app(app)
    security_headers.init_app(app)
    root_url.init_app(app)
    compression.init_app(app)
    _cache_responses(app, at_once)


def _cache_responses(app: Flask, at_once: int) -> None:
    """Put the response cache in front of ``app``; ``RESPONSE_CACHE_BYTES`` is its size.

    Behind it, ``at_once`` responses are made at the same time.
    """
    canonical = Canonical(app)
    CANONICAL.set(app, canonical)
    responses = TinyLFUCache(app.config.get("RESPONSE_CACHE_BYTES", _CACHE_BYTES))
    inside = FastPath(app, app.wsgi_app, canonical) if fast_path.applies_to(app) else app.wsgi_app
    UNCACHED.set(app, inside)
    limited = ConcurrencyLimit(inside, at_once)
    cache: Any = ResponseCache(limited, responses, canonical.address, lambda: canonical.edition)
    app.wsgi_app = cache  # type: ignore[method-assign]
