"""Warms caches up: renders the parts of views, and reads what they need, before anyone asks.

Otherwise a process that has just started would render each of them for the first visitor who needs
it, and each worker for itself. Whatever exists before the workers are forked is shared by them.
"""

from __future__ import annotations

from flask import Flask

from nexus.extensions import db
from nexus.queries.results import preload_cards
from nexus.queries.search.vocabulary import vocabulary
from nexus.web.dashboard.facet_view import prerender_choices
from nexus.web.dashboard.map_lit import preload_lit_marks
from nexus.web.dashboard.map_view import prerender_rows
from nexus.web.dashboard.view import SLOTTED, TEMPLATES


def warm_caches(app: Flask) -> None:
    """Render the choices and marks of ``app``'s dashboard; read its templates, cards and words.

    Raises ``SQLAlchemyError`` where the database can't be reached.
    """
    slotted = SLOTTED.get(app)
    for name in TEMPLATES.values():
        app.jinja_env.get_template(name)
    with app.app_context():
        session = db.session()
        prerender_choices(session, slotted)
        prerender_rows(session, slotted)
        preload_lit_marks(session)
        preload_cards(session)
        vocabulary(session)
        db.session.remove()
