"""The root URL of the site, as the client wrote it: pages contain it for machines."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from flask import Flask, request
from werkzeug.sansio.utils import get_current_url
from werkzeug.urls import iri_to_uri
from werkzeug.wsgi import get_host

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment


def init_app(app: Flask) -> None:
    """Let the templates of ``app`` use ``root_url``."""
    app.context_processor(lambda: {"root_url": root_url(request.environ)})


def root_url(environ: WSGIEnvironment) -> str:
    """The address at which the client of ``environ`` found the site, without a trailing slash.

    For a client that sends no host it is only a path.
    """
    # The library rejects names with an underscore, which those of containers may have.
    host = get_host(environ) or environ.get("HTTP_HOST", "")
    prefix = environ.get("SCRIPT_NAME", "")
    return _written(environ["wsgi.url_scheme"], host, prefix) if host else prefix


# Working out how a name is written takes a tenth of the time of a page.
@lru_cache(maxsize=64)
def _written(scheme: str, host: str, prefix: str) -> str:
    return iri_to_uri(get_current_url(scheme, host, prefix)).removesuffix("/")
