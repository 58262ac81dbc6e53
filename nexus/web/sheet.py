"""The evidence sheet: what a view of the dashboard shows, every entry in full, to be printed."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from werkzeug.wrappers import Response

from nexus.extensions import db
from nexus.web.answers.timing import timed
from nexus.web.canonical import CANONICAL
from nexus.web.query_string import query_of
from nexus.web.responses import whole_page
from nexus.web.sheet_page import sheet_page

blueprint = Blueprint("sheet", __name__)


@blueprint.get("/sheet")
def show() -> Response:
    """The entries that the query's filter finds; 400 for a query that can't be one."""
    known = CANONICAL.get()
    asked = known.read(query_of(request.environ)).asked
    with timed(request.environ, "query"):
        page = sheet_page(db.session(), asked.at_page(1)._replace(whole_map=False))
    with timed(request.environ, "render"):
        html = render_template("sheet/index.html", page=page)
    return whole_page(html)
