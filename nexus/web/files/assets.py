"""The site's style sheets and scripts: separate in development, one small file each elsewhere.

The style sheets are two files: that of the first view, and what only other pages need
(``static/css/pages``), so that the dashboard does not wait for rules that nothing on it follows.

A bundle is named by its content, so a browser keeps it for good. It is made when the app
starts, from the files of Nexus and those of the owner: a file of the same name in
``content/static/`` takes the place of ours, and ``content/theme.css`` has the last word in
the style sheet. Scripts that the owner added are bundles by themselves. Bundles live in memory,
compressed once, so nothing has to be written.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import brotli
from flask import Blueprint, Flask, Response, abort, request, send_file

from nexus.extensions import AppKey
from nexus.web.answers.cache_flags import allow_caching
from nexus.web.answers.compression import encoding_for
from nexus.web.files.inline_icon import icon_address
from nexus.web.files.minify import minify_css, minify_js, with_full_addresses
from nexus.web.files.sending import as_sent
from nexus.web.files.static_files import StaticFiles

blueprint = Blueprint("bundles", __name__)

FOREVER = "public, max-age=31536000, immutable"
# As deep as the bundles, so that relative addresses in it lead to the same files.
_THEME = "bundle/theme.css"
_HTMX = "vendor/htmx.min.js"
_ICON = "favicon.svg"
_ICON_ADDRESS = f"/static/{_ICON}"
# In the names of all bundles but those of the owner's own scripts, which are any number.
_DIGEST = re.compile(r"(?<!/own)-[0-9a-f]{8}(?=\.)")
_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Bundle:
    """One file as it is sent: its type, and its bytes by content encoding."""

    mimetype: str
    encodings: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Assets:
    """Names below ``/static`` in the order of the links; htmx is left out if it is missing.

    ``early`` scripts run before the page is painted, all others after it was read. The
    dashboard needs ``first_styles`` alone, which ``styles`` begin with.
    ``colours`` are those of the tokens in the light and the dark theme, by name; ``icon`` is the
    address of the site's icon.
    """

    early: tuple[str, ...]
    first_styles: tuple[str, ...]
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    bundles: Mapping[str, Bundle]
    colours: Mapping[str, tuple[str, str]]
    icon: str = _ICON_ADDRESS

    @property
    def paper(self) -> tuple[str, str]:
        """The colours of the page, for what surrounds it."""
        return self.colours.get("paper", ("#ffffff", "#ffffff"))


ASSETS = AppKey[Assets]("nexus_assets")
STATIC = AppKey[StaticFiles]("nexus_static")


def init_app(app: Flask, static: StaticFiles) -> None:
    """Serve the static files of ``static`` and let every template render the links.

    ``ASSETS_BUNDLED`` set to False keeps the files apart, readable in the browser's tools.
    """
    bundled = app.config.get("ASSETS_BUNDLED", True)
    assets = bundle_assets(static) if bundled else separate_assets(static)
    app.jinja_env.globals["assets"] = assets
    ASSETS.set(app, assets)
    STATIC.set(app, static)
    app.register_blueprint(blueprint)
    app.add_url_rule("/static/<path:filename>", "static", static_file)


def separate_assets(static: StaticFiles) -> Assets:
    """Every file by itself."""
    htmx = [_HTMX] if static.find(_HTMX) else []
    early, scripts = (chain(*static.scripts(folder)) for folder in ("js/early", "js"))
    theme = [_THEME] if static.theme.is_file() else []
    first, further = static.named("css", ".css"), static.named("css/pages", ".css")
    styles, colours = (*first, *further, *theme), static.colours()
    return Assets(tuple(early), (*first, *theme), styles, (*htmx, *scripts), {}, colours)


def bundle_assets(static: StaticFiles) -> Assets:
    """The style sheets in two bundles, our scripts in another, htmx first.

    The theme is in the first: the layers, not the order of the files, give it the last word.
    """
    first = _bundle("nexus", "css", _minified_css(static, "css", static.theme_text()))
    further = _bundle("pages", "css", _minified_css(static, "css/pages"))
    early = _script_bundles("early", static, "js/early")
    scripts = _script_bundles("nexus", static, "js", static.texts([_HTMX]))
    bundles = {**early, **first, **further, **scripts}
    icon = icon_address(static.find(_ICON), _ICON_ADDRESS)
    colours, styles = static.colours(), (*first, *further)
    return Assets(tuple(early), tuple(first), styles, tuple(scripts), bundles, colours, icon)


def _minified_css(static: StaticFiles, folder: str, last: str = "") -> str:
    texts = [
        with_full_addresses(text, f"/static/{name}")
        for name in static.named(folder, ".css")
        for text in static.texts([name])
    ]
    return minify_css("\n".join([*texts, last]))


def _script_bundles(
    stem: str, static: StaticFiles, folder: str, before: Iterable[str] = ()
) -> dict[str, Bundle]:
    """Our scripts as one bundle, in which each keeps its names to itself, and the owner's others.

    Each of these stays by itself, as in development: if it fails, it stops none behind it.
    """
    ours, added = static.scripts(folder)
    together = minify_js("\n".join(f"{{{text}\n}}" for text in static.texts(ours)))
    bundles = {**_bundle(stem, "js", "\n".join([*before, together]))}
    for text in static.texts(added):
        bundles |= _bundle("own", "js", minify_js(text))
    return bundles


@blueprint.get("/static/bundle/<name>")
def bundle(name: str) -> Response:
    """One bundle; else a file of the owner's, or the bundle that now has the place of this one."""
    path, bundles = f"bundle/{name}", ASSETS.get().bundles
    if path in bundles:
        allow_caching(request.environ)
        return _sent(bundles[path], FOREVER)
    # A CDN may still serve a page of another release, which would have neither style nor script.
    present = {_place(each): bundles[each] for each in bundles}.get(_place(path))
    if present is None or STATIC.get().find(path):
        return static_file(path)
    return _sent(present, "no-cache")


def _place(path: str) -> str:
    """What ``path`` is called in each release, if it is a bundle of which there is one in each."""
    return _DIGEST.sub("", path)


def _sent(found: Bundle, cache_control: str) -> Response:
    """``found`` in the best encoding that the client takes."""
    encoding = encoding_for(request.headers.get("Accept-Encoding", ""))
    response = Response(found.encodings[encoding], content_type=found.mimetype)
    if encoding != "identity":
        response.headers["Content-Encoding"] = encoding
    response.headers["Cache-Control"] = cache_control
    return response


def static_file(filename: str) -> Response:
    """One static file, the owner's before ours."""
    static = STATIC.get()
    if filename == _THEME:
        return Response(static.theme_text(), content_type=_TYPES["css"])
    found = static.find(filename) or abort(404)
    response = as_sent(send_file(found))
    # The ETag is enough to revalidate; with these headers an icon would be half as large again.
    for name in ("Accept-Ranges", "Content-Disposition", "Last-Modified"):
        response.headers.pop(name, None)
    return response


@lru_cache(maxsize=8)
def _bundle(stem: str, suffix: str, text: str) -> dict[str, Bundle]:
    data = text.encode()
    digest = hashlib.sha256(data).hexdigest()[:8]
    encodings = {
        "br": brotli.compress(data),
        "gzip": gzip.compress(data, mtime=0),
        "identity": data,
    }
    return {f"bundle/{stem}-{digest}.{suffix}": Bundle(_TYPES[suffix], encodings)}
