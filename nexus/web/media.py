"""The images and documents of the content folder."""

from __future__ import annotations

from flask import Blueprint, Response, abort, current_app, send_from_directory

from nexus.content.media import MEDIA_TYPES

blueprint = Blueprint("media", __name__)
_WEEK = 604_800


@blueprint.get("/media/<path:name>")
def show(name: str) -> Response:
    """One file of ``media/``; 404 for anything of another type."""
    suffix = name.rpartition(".")[2].lower()
    if suffix not in MEDIA_TYPES:
        abort(404)
    return send_from_directory(
        current_app.config["CONTENT_FOLDER"] / "media",
        name,
        mimetype=MEDIA_TYPES[suffix],
        max_age=_WEEK,
    )
