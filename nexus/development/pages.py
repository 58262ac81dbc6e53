"""What the live site answers: the app's pages with a script in them, and pages of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader
from markupsafe import escape
from werkzeug.wrappers import Response

from nexus.development.state import State
from nexus.paths import static_folder, templates_folder
from nexus.web.middleware.security_headers import SECURITY_HEADERS

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication, WSGIEnvironment

_TYPES = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8"}
_END_OF_HEAD = b"</head>"
# Headers that would get a "not modified" or compressed response, which can't take the script.
_UNWANTED = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_ACCEPT_ENCODING")


def live_response(app: WSGIApplication, environ: WSGIEnvironment, version: str) -> Response:
    """The response of ``app``, never cached; a page gets the script that keeps it up to date."""
    asked = {name: value for name, value in environ.items() if name not in _UNWANTED}
    # The length of a page is known once the script is in it; the body is dropped when it is sent.
    is_head = asked["REQUEST_METHOD"] == "HEAD"
    if is_head:
        asked["REQUEST_METHOD"] = "GET"
    response = Response.from_app(app, asked)
    if response.mimetype == "text/html":
        html = response.get_data()
        response.set_data(html.replace(_END_OF_HEAD, _tags(version) + _END_OF_HEAD, 1))
    if is_head:
        response.close()
    response.headers["Cache-Control"] = "no-store"
    response.headers.pop("ETag", None)
    response.headers.pop("Last-Modified", None)
    # The server adds it to every response.
    response.headers.pop("Server", None)
    return response


def mistakes_page(state: State) -> Response:
    """The page shown before there is any version: the mistakes, and what happens next."""
    templates = Environment(loader=FileSystemLoader(templates_folder()), autoescape=True)
    html = templates.get_template("development/mistakes.html").render(state=state)
    return _own(html, "text/html; charset=utf-8", 503)


def untrusted_host() -> Response:
    """The response to a request whose host is not a name of this machine."""
    told = "nexus serve answers to no such name. To have it do so, add the name to TRUSTED_HOSTS.\n"
    return _own(told, "text/plain; charset=utf-8", 403)


def own_file(name: str) -> Response:
    """The script or the style sheet of the live site."""
    path = static_folder() / "dev" / name
    return _own(path.read_text(encoding="utf-8"), _TYPES[path.suffix[1:]])


def _own(text: str, content_type: str, status: int = 200) -> Response:
    headers = {**SECURITY_HEADERS, "Cache-Control": "no-store"}
    return Response(text, status, headers, content_type=content_type)


def _tags(version: str) -> bytes:
    link = '<link rel="stylesheet" href="/_nexus/live.css">'
    script = f'<script src="/_nexus/live.js" data-version="{escape(version)}" defer></script>'
    return f"{link}\n{script}\n".encode()
