"""The dashboard: one address, filtered by its query."""

from __future__ import annotations

from flask import Blueprint, Flask, redirect, render_template, request
from werkzeug.wrappers import Response

from nexus.extensions import AppKey, db
from nexus.web.answers.placeholders import fill_placeholders
from nexus.web.answers.timing import timed
from nexus.web.answers.variants import Variant, variant_asked
from nexus.web.canonical import CANONICAL
from nexus.web.dashboard.page import dashboard_page
from nexus.web.dashboard.slotted import SlottedTemplates
from nexus.web.query_string import is_navigation, query_of
from nexus.web.responses import fragment, whole_page

blueprint = Blueprint("dashboard", __name__)
SLOTTED = AppKey[SlottedTemplates]("nexus_slotted")
TEMPLATES = {
    Variant.PAGE: "dashboard/index.html",
    Variant.FRAGMENT: "dashboard/_fragment.html",
    Variant.APPENDED: "dashboard/_results.html",
    Variant.MAP: "dashboard/_map.html",
}


def init_app(app: Flask) -> None:
    """Serve the dashboard of ``app``'s index."""
    SLOTTED.set(app, SlottedTemplates(app.jinja_env))
    app.register_blueprint(blueprint)


@blueprint.get("/")
def show() -> Response:
    """The entries that the query's filter finds; 400 for a query that can't be one."""
    environ, variant = request.environ, variant_asked()
    known = CANONICAL.get()
    reading = known.read(query_of(environ))
    if reading.is_form and is_navigation(environ):
        return redirect(reading.address)
    with timed(environ, "query"):
        page = dashboard_page(db.session(), reading.asked, SLOTTED.get(), variant)
    with timed(environ, "render"):
        html = fill_placeholders(render_template(TEMPLATES[variant], page=page), page.prerendered)
    return whole_page(html) if variant is Variant.PAGE else fragment(html)
