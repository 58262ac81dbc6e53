"""The Flask extensions, made once and bound to an app by ``create_app``."""

from __future__ import annotations

from flask_sqlalchemy import SQLAlchemy
from htmx_flask import Htmx
from sqlalchemy.orm import DeclarativeBase


class Base(DeclarativeBase):
    """The declarative base of the index's tables."""


db = SQLAlchemy(model_class=Base)
htmx = Htmx()
