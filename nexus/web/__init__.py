"""Speaks HTTP: a request becomes a filter, a filter a page object, that a response."""

from __future__ import annotations

from typing import Any

from flask import Flask

from nexus.web import (
    about,
    assets,
    compression,
    dashboard,
    entries,
    errors,
    headers,
    identity,
    media,
    technologies,
)
from nexus.web.canonical import Canonical
from nexus.web.kept_responses import KeptResponses
from nexus.web.response_cache import ResponseCache

# Some 1,500 packed views of a large portfolio, in each process.
_CACHE_BYTES = 16 * 2**20
_BLUEPRINTS = (entries, technologies, about, media)


def init_app(app: Flask, sources: assets.Sources) -> None:
    """Give ``app`` its pages, its static files from ``sources``, its errors and its headers."""
    for module in _BLUEPRINTS:
        app.register_blueprint(module.blueprint)
    dashboard.init_app(app)
    assets.init_app(app, sources)
    identity.init_app(app, sources)
    errors.init_app(app)
    headers.init_app(app)
    compression.init_app(app)
    _keep_responses(app)


def _keep_responses(app: Flask) -> None:
    """Put the response cache in front of ``app``; ``RESPONSE_CACHE_BYTES`` is what it may hold."""
    canonical = Canonical(app)
    kept = KeptResponses(app.config.get("RESPONSE_CACHE_BYTES", _CACHE_BYTES))
    cache: Any = ResponseCache(app.wsgi_app, kept, canonical.address, lambda: canonical.edition)
    app.wsgi_app = cache  # type: ignore[method-assign]
