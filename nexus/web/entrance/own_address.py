"""The site's own address, which pages write down for machines: as the client wrote it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from flask import Flask, request
from werkzeug.sansio.utils import get_current_url
from werkzeug.wsgi import get_host

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment


def init_app(app: Flask) -> None:
    """Let the templates of ``app`` print ``root_url``."""
    app.context_processor(lambda: {"root_url": root_url(request.environ)})


def root_url(environ: WSGIEnvironment) -> str:
    """Where the client of ``environ`` found the site, without a slash behind.

    A client that names no host is told paths alone.
    """
    # The library knows of no name with an underscore, as those of containers may have.
    host = get_host(environ) or environ.get("HTTP_HOST", "")
    place = environ.get("SCRIPT_NAME", "")
    return _written(environ["wsgi.url_scheme"], host, place) if host else place


# To work out how a name is written for people takes a tenth of what a page does.
@lru_cache(maxsize=64)
def _written(scheme: str, host: str, prefix: str) -> str:
    return get_current_url(scheme, host, prefix).removesuffix("/")
