"""The icon of the site as pictures, and the web app manifest that lists them.

Devices that don't support SVG icons get ``favicon.svg``, the owner's before ours, as a PNG. It is
drawn in memory when it is first asked for, in the few sizes that are in use.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from flask import Blueprint, Flask, Response, abort, current_app, request, url_for
from resvg_py import svg_to_bytes

from nexus.extensions import AppKey, db
from nexus.queries.profile import ProfileFacts, profile
from nexus.web.files.assets import ASSETS, FOREVER, Assets, static_file
from nexus.web.files.static_files import StaticFiles

blueprint = Blueprint("icons", __name__)

# Pixels: favicon.ico for crawlers, Apple's home screen, and two that manifests must have.
ICO, APPLE, SIZES = 48, 180, (192, 512)
_DAY = "public, max-age=86400"


@dataclass(frozen=True, slots=True)
class Icon:
    """The site's icon: ``draw`` makes a PNG of a given size, ``digest`` identifies its drawing."""

    digest: str
    draw: Callable[[int], bytes]

    def url(self, pixels: int) -> str:
        """The address of the icon as a PNG, ``pixels`` wide."""
        return f"/static/icon-{self.digest}-{pixels}.png"


ICON = AppKey[Icon]("nexus_icon")


def init_app(app: Flask, static: StaticFiles) -> None:
    """Give ``app`` the pictures of its icon and its manifest."""
    found = static.find("favicon.svg")
    drawn = icon_of(found.read_text("utf-8") if found else "")
    ICON.set(app, drawn)
    app.jinja_env.globals["icon_url"] = drawn.url
    app.register_blueprint(blueprint)


def icon_of(drawing: str) -> Icon:
    """The icon of an SVG ``drawing``."""

    @cache
    def draw(pixels: int) -> bytes:
        return svg_to_bytes(svg_string=drawing, width=pixels, height=pixels, skip_system_fonts=True)

    return Icon(hashlib.sha256(drawing.encode()).hexdigest()[:12], draw)


@blueprint.get("/static/icon-<digest>-<int:pixels>.png")
def icon(digest: str, pixels: int) -> Response:
    """The icon in one of its sizes; for any other, and for another drawing, a file so called."""
    if digest != ICON.get().digest or pixels not in {APPLE, *SIZES}:
        return static_file(request.path.removeprefix("/static/"))
    return _picture(pixels, FOREVER)


@blueprint.get("/favicon.ico")
def favicon() -> Response:
    """The icon for clients that look where icons have always been."""
    return _picture(ICO, _DAY)


@blueprint.get("/manifest.webmanifest")
def manifest() -> Response:
    """What a device needs to put the site on its home screen."""
    owner, assets = profile(db.session()), ASSETS.get()
    response = current_app.response_class(
        json.dumps(_manifest(owner, assets), ensure_ascii=False),
        mimetype="application/manifest+json",
    )
    response.headers["Cache-Control"] = _DAY
    return response


def _manifest(owner: ProfileFacts, assets: Assets) -> dict[str, object]:
    drawing = {"src": url_for("static", filename="favicon.svg"), "sizes": "any"}
    pictures = [{"src": ICON.get().url(size), "sizes": f"{size}x{size}"} for size in SIZES]
    return {
        "name": owner.name,
        "short_name": owner.name.split()[0],
        "description": owner.headline,
        "start_url": "/",
        "display": "minimal-ui",
        "theme_color": assets.paper[0],
        "background_color": assets.paper[0],
        "icons": [drawing, *pictures],
    }


def _picture(pixels: int, cache_control: str) -> Response:
    try:
        data = ICON.get().draw(pixels)
    except ValueError as error:
        current_app.logger.warning("favicon.svg can't be drawn as a picture: %s", error)
        abort(404)
    response = current_app.response_class(data, mimetype="image/png")
    response.headers["Cache-Control"] = cache_control
    return response
