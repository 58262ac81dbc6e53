"""The dashboard: one address, filtered by its query."""

from __future__ import annotations

from flask import Blueprint, Flask, current_app, redirect
from htmx_flask import request
from werkzeug.wrappers import Response

from nexus.extensions import db
from nexus.queries.selection import canonical
from nexus.web.dashboard_page import dashboard_page
from nexus.web.query_string import dashboard_url, has_empty, read_filter
from nexus.web.responses import appends, page_or_fragment
from nexus.web.stencils import Stencils

blueprint = Blueprint("dashboard", __name__)
_STENCILS = "nexus_stencils"


def init_app(app: Flask) -> None:
    """Serve the dashboard of ``app``'s index."""
    app.extensions[_STENCILS] = Stencils(app.jinja_env)
    app.register_blueprint(blueprint)


@blueprint.get("/")
def show() -> Response:
    """The entries that the query's filter finds; 400 for a query that can't be one."""
    asked = canonical(db.session(), read_filter(request.args))
    if _is_form_without_script():
        return redirect(dashboard_url(asked))
    stencils: Stencils = current_app.extensions[_STENCILS]
    page = dashboard_page(db.session(), asked, stencils, last_only=appends())
    return page_or_fragment("dashboard/index.html", "dashboard/_answer.html", page)


def _is_form_without_script() -> bool:
    # A browser's own form sends its empty fields too; the address bar should not show them.
    return request.headers.get("Sec-Fetch-Mode") == "navigate" and has_empty(request.args)
