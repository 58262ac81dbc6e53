"""The About page: the body of the profile."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, render_template
from werkzeug.wrappers import Response

from nexus.content.links import bare
from nexus.extensions import db
from nexus.web.responses import whole_page
from nexus.web.site import Site, site

blueprint = Blueprint("about", __name__)


@dataclass(frozen=True, slots=True)
class OwnLink:
    """One of the owner's links; ``address`` is where it leads, as a label."""

    label: str
    url: str
    address: str


@dataclass(frozen=True, slots=True)
class AboutPage:
    """The owner in their own words; the text is part of ``site.owner``."""

    site: Site
    links: tuple[OwnLink, ...]


@blueprint.get("/about", strict_slashes=False)
def show() -> Response:
    """Who the owner is."""
    surroundings = site(
        db.session(), title="About", path="/about", section="about", og_type="profile"
    )
    links = tuple(OwnLink(label, url, bare(url)) for label, url in surroundings.links)
    page = AboutPage(surroundings, links)
    return whole_page(render_template("about.html", page=page))
