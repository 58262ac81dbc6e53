"""What gunicorn serves, here and on Heroku: ``gunicorn wsgi:app``."""

from __future__ import annotations

from nexus import create_app

app = create_app()
