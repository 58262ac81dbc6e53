"""What is suggested below the search box while somebody types."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, current_app, render_template, request
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from nexus.content.addresses import entry_path
from nexus.extensions import db
from nexus.numbers import counted
from nexus.queries.filters import Filter
from nexus.queries.suggestions import suggestions
from nexus.web.addresses import dashboard_url
from nexus.web.canonical import Canonical
from nexus.web.query_string import query_of
from nexus.web.responses import fragment

blueprint = Blueprint("suggestions", __name__)
# Typing goes back and forth: the browser need not ask twice.
_MINUTES = "max-age=300"


@dataclass(frozen=True, slots=True)
class Option:
    """One suggestion: its name, what it is, and the address that it leads to.

    One that ``filters`` leaves ``words`` in the search box instead of following the address,
    and ticks the checkbox ``control`` if it has one.
    """

    label: str
    what: str
    url: str
    filters: bool = False
    control: str = ""
    words: str = ""
    kind: str = ""


@blueprint.get("/suggest")
def show() -> Response:
    """Suggestions for the words of a filter; 400 for what can't be one."""
    known: Canonical = current_app.extensions["nexus_canonical"]
    options = list_options(db.session(), known.read(query_of(request.environ)).asked)
    response = fragment(render_template("dashboard/_suggestions.html", options=options))
    response.headers["Cache-Control"] = _MINUTES
    return response


def list_options(session: Session, asked: Filter) -> list[Option]:
    """The suggestions for the words of ``asked``, beside its choices, in the order of the list."""
    found = suggestions(session, asked)
    technologies = [
        Option(
            label=each.technology.title,
            what=counted(each.entries, "entry", "entries"),
            url=dashboard_url(Filter(technologies=(each.technology.slug,))),
            filters=True,
            control=f"tech-{each.technology.slug}",
            words=each.words,
        )
        for each in found.technologies
    ]
    categories = [
        Option(
            name,
            "Category",
            dashboard_url(Filter(words=f'"{name}"')),
            filters=True,
            words=f'"{name}"',
        )
        for name in found.categories
    ]
    entries = [
        Option(each.title, each.kind.label, entry_path(each.kind, each.slug), kind=each.kind)
        for each in found.entries
    ]
    return technologies + categories + entries
