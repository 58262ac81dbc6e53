"""Speaks HTTP: a request becomes a filter, a filter a page object, that a response."""

from __future__ import annotations

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
