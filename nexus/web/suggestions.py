"""The suggestions below the search box while a visitor types."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, render_template, request
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from nexus.content.addresses import entry_path
from nexus.extensions import db
from nexus.numbers import counted
from nexus.queries.filters import Filter
from nexus.queries.suggestions import TechnologySuggestion, suggestions
from nexus.queries.summaries import EntrySummary
from nexus.web.addresses import dashboard_url
from nexus.web.canonical import CANONICAL
from nexus.web.query_string import query_of
from nexus.web.responses import fragment

blueprint = Blueprint("suggestions", __name__)
# Typing goes back and forth: the browser need not ask twice.
_KEPT_FIVE_MINUTES = "private, max-age=300"


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
    known = CANONICAL.get()
    options = list_options(db.session(), known.read(query_of(request.environ)).asked)
    response = fragment(render_template("dashboard/_suggestions.html", options=options))
    response.headers["Cache-Control"] = _KEPT_FIVE_MINUTES
    return response


def list_options(session: Session, asked: Filter) -> list[Option]:
    """The suggestions for the words of ``asked``, beside its choices, in the order of the list."""
    found = suggestions(session, asked)
    return [
        *map(_technology, found.technologies),
        *map(_category, found.categories),
        *map(_entry, found.entries),
    ]


def _technology(found: TechnologySuggestion) -> Option:
    slug = found.technology.slug
    return Option(
        label=found.technology.title,
        what=counted(found.entries, "entry", "entries"),
        url=dashboard_url(Filter(technologies=(slug,))),
        filters=True,
        control=f"tech-{slug}",
        words=found.words,
    )


def _category(name: str) -> Option:
    words = f'"{name}"'
    return Option(name, "Category", dashboard_url(Filter(words=words)), filters=True, words=words)


def _entry(found: EntrySummary) -> Option:
    url = entry_path(found.kind, found.slug)
    return Option(found.title, found.kind.label, url, kind=found.kind)
