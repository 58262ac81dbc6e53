"""The page that compares a job advertisement with the portfolio.

The text is sent as a form, and redirected to an address with just the technologies that it names:
that one is short, and can be shared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Blueprint, redirect, render_template, request
from sqlalchemy.orm import Session
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response

from nexus.extensions import db
from nexus.numbers import counted
from nexus.queries.filters import Filter
from nexus.queries.job_match import job_match, technologies_in
from nexus.queries.selection import canonical
from nexus.queries.technologies import directory
from nexus.web.addresses import dashboard_url
from nexus.web.middleware import forms
from nexus.web.query_string import CHOICES_LIMIT, arguments_of, query_of, read_technologies
from nexus.web.responses import uncached_page, whole_page
from nexus.web.site import Site, site
from nexus.web.technology_page import TechnologyLink, technology_link

# More than any advertisement names, and few enough for an address.
TECHNOLOGIES_LIMIT = 60
# As in text that was copied from a PDF.
_UNPRINTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

blueprint = Blueprint("job_match", __name__)


@dataclass(frozen=True, slots=True)
class JobMatchPage:
    """The technologies that are ``proven`` here and those that are not, of ``total``.

    The others are ``listed``, with a page but without entries, or ``missing``. ``url`` shows the
    ``entries`` that prove the most used ones: as many as are ``shown`` by one filter. ``text`` is
    one that names no technology, and ``limit`` how many characters it may have.
    """

    site: Site
    proven: tuple[TechnologyLink, ...]
    listed: tuple[TechnologyLink, ...]
    missing: tuple[str, ...]
    entries: int
    shown: int
    url: str
    text: str
    limit: int = forms.TEXT_LIMIT

    @property
    def total(self) -> int:
        """How many technologies were asked for."""
        return len(self.proven) + len(self.listed) + len(self.missing)

    @property
    def speaks_of_one(self) -> bool:
        """Whether the sentence about them has a singular: one is proven, or one was asked for."""
        return 1 in (len(self.proven), self.total)

    @property
    def is_cut(self) -> bool:
        """Whether more are proven than one filter shows."""
        return self.shown < len(self.proven)

    @property
    def shows_one(self) -> bool:
        """Whether the filter shows a single technology."""
        return self.shown == 1


@blueprint.get("/match", strict_slashes=False)
def show() -> Response:
    """What proves the technologies ``tech``; 400 for more of them than an address takes."""
    arguments = arguments_of(query_of(request.environ))
    asked = Filter(technologies=read_technologies(arguments, TECHNOLOGIES_LIMIT))
    known = canonical(directory(db.session()), asked).technologies
    page = job_match_page(db.session(), known)
    return whole_page(render_template("job_match.html", page=page))


@blueprint.post("/match")
def compare() -> Response:
    """Redirect a pasted text to the technologies that it names, or show it again if there are none.

    It changes nothing and uses no session, so there is nothing for another site to forge, and no
    need for a token. 413 for a text that is too long.
    """
    # A browser counts a line end as one character, and sends it as two.
    text = request.form.get("text", "").replace("\r\n", "\n").strip()
    if len(text) > forms.TEXT_LIMIT:
        raise RequestEntityTooLarge(forms.TOO_LONG)
    text = _UNPRINTED.sub(" ", text)
    named = technologies_in(db.session(), text, TECHNOLOGIES_LIMIT)
    if named:
        return redirect(f"/match?{urlencode([('tech', slug) for slug in named])}", 303)
    page = job_match_page(db.session(), (), text)
    return uncached_page(render_template("job_match.html", page=page))


def job_match_page(session: Session, asked: tuple[str, ...], text: str = "") -> JobMatchPage:
    """The page for the technologies ``asked``, by slug, or for a ``text`` that names none."""
    found = job_match(session, asked, CHOICES_LIMIT)
    of_how_many = counted(len(asked), "technology", "technologies")
    # A screen reader says the title first: it must tell that there is a result.
    told = f"{len(found.proven)} of {of_how_many} proven · " if asked else ""
    surroundings = site(
        session,
        title=f"{told or ('No known technologies · ' if text else '')}Job match",
        description="Which technologies of a job advertisement are proven here, and by what.",
        path="/match",
        section="match",
    )
    return JobMatchPage(
        site=surroundings,
        proven=tuple(technology_link(session, fact) for fact in found.proven),
        listed=tuple(technology_link(session, fact) for fact in found.listed),
        missing=found.missing,
        entries=found.entries,
        shown=len(found.shown),
        url=dashboard_url(Filter(technologies=tuple(fact.slug for fact in found.shown))),
        text=text,
    )
