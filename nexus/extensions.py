"""The Flask extensions, made once and bound to an app by ``create_app``."""

from __future__ import annotations

from flask_sqlalchemy import SQLAlchemy
from htmx_flask import Htmx
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import DeclarativeBase

from nexus.errors import IndexUnavailable


class Base(DeclarativeBase):
    """The declarative base of the index's tables."""


UNREADABLE = (SQLAlchemyError, IndexUnavailable)
"""What a session raises where the index can't be read: its database's own, or ours of a file."""

db = SQLAlchemy(model_class=Base)
htmx = Htmx()
