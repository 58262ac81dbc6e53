"""The pages of technologies."""

from __future__ import annotations

from flask import Blueprint, abort, render_template
from werkzeug.wrappers import Response

from nexus.content.addresses import technology_path
from nexus.extensions import db
from nexus.queries.technologies import directory
from nexus.web.responses import moved_to, whole_page
from nexus.web.technology_page import technologies_page, technology_page

blueprint = Blueprint("technologies", __name__)


@blueprint.get("/technologies", strict_slashes=False)
def index() -> Response:
    """All technologies by group."""
    page = technologies_page(db.session())
    return whole_page(render_template("technologies/index.html", page=page))


@blueprint.get("/technologies/<slug>", strict_slashes=False)
def show(slug: str) -> Response:
    """One technology; any other name of it leads to its slug."""
    names = directory(db.session())
    found = names.by_slug.get(slug)
    if found is not None:
        page = technology_page(db.session(), found)
        return whole_page(render_template("technologies/technology.html", page=page))
    present = names.slug_of(slug)
    if present is None:
        abort(404)
    return moved_to(technology_path(present))
