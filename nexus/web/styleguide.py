"""A living page of every component in every state, for people who change the look.

Only ``nexus serve`` has it, at ``/styleguide``: a published portfolio does not need it. What it
shows is rendered by the site's own templates from made-up content, so when a component changes,
this page changes too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from flask import Blueprint, Flask, render_template
from werkzeug.wrappers import Response

from nexus.content.documents import Evidence
from nexus.content.kinds import Kind
from nexus.extensions import db
from nexus.index.rows.cards import Card, Label, Part
from nexus.web.dashboard.chips import Chip
from nexus.web.dashboard.drops import Drop
from nexus.web.dashboard.featured import FeaturedEntry
from nexus.web.files.assets import STATIC
from nexus.web.responses import whole_page
from nexus.web.site import Site, site

blueprint = Blueprint("styleguide", __name__)

_TOKEN = re.compile(r"^ +(--([a-z]+)[\w-]*): (.+);$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Token:
    """One custom property of a ``tokens.css`` and what it is set to."""

    name: str
    value: str
    is_colour: bool


@dataclass(frozen=True, slots=True)
class SampleFacet:
    """One choice as its template gets it, with its count."""

    name: str
    value: str
    label: str
    count: int
    has_dot: bool = False
    chosen: bool = False
    useless: bool = False


@dataclass(frozen=True, slots=True)
class StyleguidePage:
    """Tokens by the first word of their name, and made-up content for the components."""

    site: Site
    tokens: tuple[tuple[str, tuple[Token, ...]], ...]
    kinds: tuple[Kind, ...]
    cards: tuple[Card, ...]
    facets: tuple[SampleFacet, ...]
    chips: tuple[Chip, ...]
    drops: tuple[Drop, ...]
    featured: tuple[FeaturedEntry, ...]
    # The parts of the dashboard's page that the borrowed templates ask for.
    total: int = 0
    of: int = 41

    @property
    def colours(self) -> tuple[tuple[Token, ...], ...]:
        """The tokens that are colours, as they stand together."""
        return tuple(members for _, members in self.tokens if members[0].is_colour)

    @property
    def sizes(self) -> tuple[Token, ...]:
        """All others."""
        return tuple(
            token for _, members in self.tokens for token in members if not token.is_colour
        )


def init_app(app: Flask) -> None:
    """Give ``app`` the page, if ``STYLEGUIDE`` is set."""
    if app.config.get("STYLEGUIDE"):
        app.register_blueprint(blueprint)


@blueprint.get("/styleguide")
def show() -> Response:
    """Every token and every component."""
    page = StyleguidePage(
        site=site(db.session(), title="Style guide", path="/styleguide"),
        tokens=tokens_of(*STATIC.get().texts(["css/tokens.css", "css/pages/tokens.css"])),
        kinds=tuple(Kind),
        cards=tuple(_cards()),
        facets=_FACETS,
        chips=(Chip("“queue”", "q", "#"), Chip("Skills", "kind-skill", "#"), _LONG_CHIP),
        featured=tuple(FeaturedEntry(kind, f"A {kind} to start with", "#") for kind in _STARTS),
        drops=(Drop("the words “queue”", "#", "q", 7), Drop("Redis", "#", "tech-redis", 1)),
    )
    return whole_page(render_template("development/styleguide.html", page=page))


def tokens_of(*texts: str) -> tuple[tuple[str, tuple[Token, ...]], ...]:
    """The tokens that each of the style sheets ``texts`` sets first, grouped as they stand."""
    root = "".join(text.partition("@media")[0] for text in texts)
    found = [
        (word, Token(name, value, value.startswith("light-dark(")))
        for name, word, value in _TOKEN.findall(root)
    ]
    groups = groupby(found, key=lambda pair: "colour" if pair[1].is_colour else pair[0])
    return tuple((word, tuple(token for _, token in members)) for word, members in groups)


_STARTS = (Kind.PROJECT, Kind.CHALLENGE)
_LONG_CHIP = Chip("A technology with a long name", "tech-a-technology-with-a-long-name", "#")
_LABELS = tuple(Label(name.lower(), name, "#") for name in ("Redis", "Celery", "Django"))


def _cards() -> list[Card]:
    story = (
        Part("Issue", "Slow jobs ran inside the request and made every page wait."),
        Part("Solution", "Workers take the slow work; the request only enqueues."),
        Part("Outcome", "Pages answer in 80 ms, whatever is sent behind them."),
    )
    plain = "What was learned, in one sentence that says enough to be worth opening."
    shown = []
    for kind in Kind:
        is_story = kind is Kind.CHALLENGE
        shown.append(
            Card(
                key=f"{kind.value}/sample",
                kind=kind,
                title=f"A {kind.value} and its title",
                path="#",
                date="14 Feb 2025" if kind is not Kind.TAKEAWAY else "",
                date_machine="2025-02-14",
                summary="" if is_story else plain,
                parts=story if is_story else (),
                technologies=_LABELS,
                evidence=2 if is_story else 0,
                proof=Evidence("pull request", "", "#") if kind is Kind.PROJECT else None,
                featured=kind is Kind.PROJECT,
            )
        )
    return shown


_FACETS = (
    SampleFacet("kind", "skill", "Skills", 12, has_dot=True),
    SampleFacet("tech", "redis", "Redis", 4, chosen=True),
    SampleFacet("tech", "django", "Django", 15),
    SampleFacet("tech", "graphql", "GraphQL", 0, useless=True),
)
