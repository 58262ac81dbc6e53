"""The Flask extensions, bound to an app by ``assemble``, and typed keys for its own objects."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from flask import Flask, current_app
from flask_sqlalchemy import SQLAlchemy
from htmx_flask import Htmx
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import DeclarativeBase

from nexus.errors import IndexUnavailable


class Base(DeclarativeBase):
    """The declarative base of the index's tables."""


T = TypeVar("T")


class AppKey(Generic[T]):
    """The key of one object among an app's extensions, with the type of that object."""

    def __init__(self, name: str) -> None:
        self._name = name

    def set(self, app: Flask, value: T) -> None:
        """Make ``value`` the object of ``app``."""
        app.extensions[self._name] = value

    def get(self, app: Flask | None = None) -> T:
        """The object of ``app``, by default the current one.

        Raises ``KeyError`` if there is none.
        """
        found: T = (current_app if app is None else app).extensions[self._name]
        return found

    def find(self, app: Flask) -> T | None:
        """The object of ``app``, or None if there is none."""
        found: T | None = app.extensions.get(self._name)
        return found


UNREADABLE = (SQLAlchemyError, IndexUnavailable)
"""The errors that a session raises if the index can't be read: its database's, or our own."""

db = SQLAlchemy(model_class=Base)
htmx = Htmx()
RELEASE_INDEX = AppKey[Callable[[], None]]("nexus_release_index")
"""Releases the file of an app's index, which is not pruned before."""


def close(app: Flask) -> None:
    """Close what ``app`` has open; a request that is under way closes its own."""
    with app.app_context():
        for engine in db.engines.values():
            engine.dispose()
    # Else its file would be kept for as long as this process lives.
    if release := RELEASE_INDEX.find(app):
        release()
