"""The app for a WSGI server where Nexus is installed: ``gunicorn nexus.wsgi:app``."""

from __future__ import annotations

from nexus import create_app

app = create_app()
