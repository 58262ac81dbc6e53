"""What search engines are shown: which addresses are worth a visit, and which have no end.

Every choice of a filter leads to further ones, so a crawler that follows all links of a dozen
technologies meets millions of views of the same entries.
"""

from __future__ import annotations

from collections.abc import Iterator

from flask import Blueprint, Response, current_app, render_template, request
from sqlalchemy.orm import Session

from nexus.content.addresses import entry_path, technology_path
from nexus.extensions import db
from nexus.queries.entries import addresses
from nexus.queries.technologies import directory
from nexus.web.middleware.root_url import root_url

blueprint = Blueprint("crawlers", __name__)

_SITEMAP = "/sitemap.txt"
_PAGES = ("/", "/technologies", "/match", "/about")
# The limit for one sitemap in the protocol of sitemaps.org.
_MOST = 50_000
_A_DAY = "public, max-age=86400"


@blueprint.get("/robots.txt")
def robots() -> Response:
    """Which addresses crawlers should leave alone, and where the others are listed."""
    sitemap = f"{root_url(request.environ)}{_SITEMAP}"
    return _text(render_template("robots.txt", sitemap=sitemap))


@blueprint.get(_SITEMAP)
def sitemap() -> Response:
    """The address of every page but the views of the dashboard, one a line."""
    root = root_url(request.environ)
    return _text("".join(f"{root}{path}\n" for path in _paths(db.session())))


def _paths(session: Session) -> Iterator[str]:
    proven = [fact.slug for fact in directory(session).by_slug.values() if fact.count]
    others = [*_PAGES, *map(technology_path, proven)][:_MOST]
    yield from others
    for kind, slug in addresses(session, _MOST - len(others)):
        yield entry_path(kind, slug)


def _text(text: str) -> Response:
    response = current_app.response_class(text, mimetype="text/plain")
    response.headers["Cache-Control"] = _A_DAY
    return response
