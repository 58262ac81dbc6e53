"""The picture that other sites show beside a link to the portfolio: its evidence map.

It is drawn when it is first asked for, once for the whole map and once for each technology that
has a row on it. Those are few, so all of them are kept, and nobody can have others drawn.
"""

from __future__ import annotations

from flask import Blueprint, Response, abort, current_app, render_template, request
from resvg_py import svg_to_bytes
from sqlalchemy.orm import Session

from nexus.extensions import db
from nexus.queries.index_cache import once_per_index
from nexus.web.files.assets import ASSETS
from nexus.web.picture.page import HEIGHT, WIDTH, picture_page, standing_technologies

blueprint = Blueprint("picture", __name__)

_A_DAY = "public, max-age=86400"


@blueprint.get("/picture.png")
def show() -> Response:
    """The map; ``?tech=redis`` lights what proves that technology, if it has a row there.

    404 if it can't be drawn, which is logged.
    """
    slug = request.args.get("tech", "")
    pictures = _pictures(db.session())
    technology = standing_technologies(db.session()).get(slug)
    name = technology.slug if technology else ""
    if name not in pictures:
        page = picture_page(db.session(), technology)
        colours = {token: light for token, (light, _) in ASSETS.get().colours.items()}
        pictures[name] = _drawn(render_template("picture.svg", page=page, colours=colours))
    response = current_app.response_class(pictures[name] or abort(404), mimetype="image/png")
    response.headers["Cache-Control"] = _A_DAY
    return response


@once_per_index
def _pictures(_session: Session) -> dict[str, bytes]:
    """The pictures of one index by the slugs of their technologies; empty where one failed."""
    return {}


def _drawn(drawing: str) -> bytes:
    try:
        return svg_to_bytes(svg_string=drawing, width=WIDTH, height=HEIGHT)
    except ValueError as error:
        current_app.logger.warning("The picture of the map can't be drawn: %s", error)
        return b""
