"""The app for any WSGI server, where Nexus is installed: ``nexus.wsgi:app``."""

from __future__ import annotations

from nexus import create_app

app = create_app()
