"""The images and documents of the content folder."""

from __future__ import annotations

from urllib.parse import quote, unquote

from flask import Blueprint, Response, abort, current_app, send_from_directory

from nexus.content.media import MediaLibrary
from nexus.web.files.sending import as_sent

blueprint = Blueprint("media", __name__)
_WEEK = 604_800


@blueprint.get("/media/<path:name>")
def show(name: str) -> Response:
    """One file of ``media/``; 404 for anything that a page could not show or link to."""
    content = current_app.config["CONTENT_FOLDER"]
    # A new cache for each request: a lasting one would remember every name asked for.
    found = MediaLibrary(content).find(quote(f"media/{name}")) or abort(404)
    # Asked for with its accents composed in another way, perhaps.
    stored = unquote(found.url).removeprefix("/media/")
    return as_sent(
        send_from_directory(content / "media", stored, mimetype=found.type, max_age=_WEEK)
    )
