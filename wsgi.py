"""The app for any WSGI server, from the source tree: ``wsgi:app``."""

from __future__ import annotations

from nexus.wsgi import app

__all__ = ["app"]
