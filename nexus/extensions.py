"""The Flask extensions, made once and bound to an app by ``create_app``."""

from __future__ import annotations

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from htmx_flask import Htmx
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import DeclarativeBase

from nexus.errors import IndexUnavailable


class Base(DeclarativeBase):
    """The declarative base of the index's tables."""


UNREADABLE = (SQLAlchemyError, IndexUnavailable)
"""The errors that a session raises if the index can't be read: its database's, or our own."""

db = SQLAlchemy(model_class=Base)
htmx = Htmx()


def close(app: Flask) -> None:
    """Close what ``app`` has open; a request that is under way closes its own."""
    with app.app_context():
        for engine in db.engines.values():
            engine.dispose()
    # Else its file would be kept for as long as this process lives.
    app.extensions.get("nexus_let_go", lambda: None)()
