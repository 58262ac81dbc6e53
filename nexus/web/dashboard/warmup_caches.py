"""Warms caches up: renders the parts of views, and reads what they need, before anyone asks.

Otherwise a process that has just started would render each of them for the first visitor who needs
it, and each worker for itself. Whatever exists before the workers are forked is shared by them.
Templates are all compiled here: their files may change, and be wrong, while a server runs.
"""

from __future__ import annotations

from flask import Flask

from nexus.extensions import db
from nexus.queries.results import preload_cards
from nexus.queries.search.vocabulary import vocabulary
from nexus.web.dashboard.facet_view import prerender_choices
from nexus.web.dashboard.map_lit import preload_lit_marks
from nexus.web.dashboard.map_view import prerender_rows
from nexus.web.dashboard.view import SLOTTED

_OTHER_TEMPLATES = ("picture.svg", "robots.txt")


def warm_caches(app: Flask) -> None:
    """Render the choices and marks of ``app``'s dashboard; read all templates, cards and words.

    Raises ``SQLAlchemyError`` where the database can't be reached.
    """
    slotted = SLOTTED.get(app)
    for name in (*app.jinja_env.list_templates(filter_func=_is_of_a_page), *_OTHER_TEMPLATES):
        app.jinja_env.get_template(name)
    with app.app_context():
        session = db.session()
        prerender_choices(session, slotted)
        prerender_rows(session, slotted)
        preload_lit_marks(session)
        preload_cards(session)
        vocabulary(session)
        db.session.remove()


def _is_of_a_page(template: str) -> bool:
    """Whether visitors may ask for it: the live server has a few of its own."""
    return template.endswith(".html") and not template.startswith("development/")
