"""The dashboard: one address, filtered by its query."""

from __future__ import annotations

from flask import Blueprint, Flask, current_app, redirect, request
from werkzeug.wrappers import Response

from nexus.extensions import db
from nexus.queries.selection import canonical
from nexus.web.dashboard_page import dashboard_page
from nexus.web.query_string import dashboard_url, has_empty, is_navigation, read_filter
from nexus.web.responses import rendered
from nexus.web.stencils import Stencils
from nexus.web.timing import timed
from nexus.web.variants import Variant, variant_of

blueprint = Blueprint("dashboard", __name__)
_STENCILS = "nexus_stencils"
_TEMPLATES = {
    Variant.PAGE: "dashboard/index.html",
    Variant.FRAGMENT: "dashboard/_answer.html",
    Variant.APPENDED: "dashboard/_results.html",
    Variant.MAP: "dashboard/_map.html",
}


def init_app(app: Flask) -> None:
    """Serve the dashboard of ``app``'s index."""
    app.extensions[_STENCILS] = Stencils(app.jinja_env)
    app.register_blueprint(blueprint)


@blueprint.get("/")
def show() -> Response:
    """The entries that the query's filter finds; 400 for a query that can't be one."""
    asked = canonical(db.session(), read_filter(request.args))
    if is_navigation(request.environ) and has_empty(request.args):
        return redirect(dashboard_url(asked))
    stencils: Stencils = current_app.extensions[_STENCILS]
    with timed("query"):
        page = dashboard_page(db.session(), asked, stencils, variant_of(request.environ))
    return rendered(_TEMPLATES, page)
