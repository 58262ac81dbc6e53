"""Checks that pages render, one of each type, if the owner of the site has templates.

A template may be valid and still fail when it is rendered, because of a name that no page has, for
example. Its owner should see that, and not the first visitor.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from http import HTTPStatus
from itertools import islice
from pathlib import Path
from urllib.parse import urlencode

from flask import Flask
from sqlalchemy.orm import Session
from werkzeug.exceptions import HTTPException

from nexus.content.addresses import entry_path, technology_path
from nexus.errors import ContentError, FilterError, Problem
from nexus.extensions import UNREADABLE, db
from nexus.queries.entries import addresses
from nexus.queries.technologies import directory
from nexus.web.answers.variants import TARGETS
from nexus.web.errors import error_page, render_error
from nexus.web.files.overrides import TEMPLATES

_HTMX = {"HX-Request": "true"}
_FRAGMENTS = (_HTMX, *({"HX-Target": target, **_HTMX} for target in TARGETS))
_NO_PAGE = "/no-such-page"
# No entry has this word, so the page suggests what else to try.
_NO_ENTRY = "/?q=nosuchentry"
_UNREADABLE = "/?page=none"
# Drawing it takes longer than all others together.
_PICTURE = "/picture.png"
# Entries differ in what they have: a few show more than one.
_ENTRIES = 8


def check_rendering(app: Flask, content: Path) -> None:
    """Ask ``app`` for its pages if the owner of ``content`` has templates, and render them all.

    Raises ``ContentError`` if one of these templates fails. A page that can't be rendered for
    another reason is not their fault, and is reported when it is asked for.
    """
    if not (content / TEMPLATES).is_dir():
        return
    pictured = (content / TEMPLATES / "picture.svg").is_file()
    for render_page in _renderings(app, pictured=pictured):
        try:
            render_page()
        except Exception as error:
            if problem := problem_of(error, content):
                raise ContentError((problem,)) from error


def problem_of(error: Exception, content: Path) -> Problem | None:
    """The problem in the owner's template that raised ``error``; None if none of them did.

    Of several templates below ``content`` it is the innermost, at the line that was being rendered.
    """
    folder = content / TEMPLATES
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(folder):
            fault = f"{type(error).__name__}: {error}"
            told = f"fails when it is printed ({fault}); correct this line"
            label = path.relative_to(content).as_posix()
            return Problem(label, frame.lineno or 1, "template", told, "template")
    return None


def _renderings(app: Flask, *, pictured: bool) -> Iterator[Callable[[], None]]:
    for address, headers in _asked(app, pictured=pictured):
        yield partial(_render, app, address, headers)
    for headers in ({}, _HTMX):
        yield partial(_render_broken, app, headers)


def _asked(app: Flask, *, pictured: bool) -> Iterator[tuple[str, Mapping[str, str]]]:
    for rule in app.url_map.iter_rules():
        if not rule.arguments and (rule.rule != _PICTURE or pictured):
            yield rule.rule, {}
    yield from (("/", headers) for headers in _FRAGMENTS)
    yield from ((_UNREADABLE, headers) for headers in ({}, _HTMX))
    yield _NO_ENTRY, {}
    yield _NO_PAGE, {}
    try:
        with app.app_context():
            found = list(_found(db.session()))
    except UNREADABLE:
        return
    yield from ((address, {}) for address in found)


def _found(session: Session) -> Iterator[str]:
    proven = (fact.slug for fact in directory(session).by_slug.values() if fact.count)
    for slug in islice(proven, 1):
        yield technology_path(slug)
        yield from (f"/?tech={slug}", f"/match?tech={slug}")
    for kind, slug in addresses(session, _ENTRIES):
        yield entry_path(kind, slug)
        yield f"/suggest?{urlencode({'q': slug.replace('-', ' ')})}"


def _render(app: Flask, address: str, headers: Mapping[str, str]) -> None:
    """Render the page at ``address`` without turning unexpected errors into error pages."""
    with app.test_request_context(address, headers=headers):
        try:
            app.dispatch_request()
        except (HTTPException, FilterError) as error:
            app.handle_user_exception(error)


def _render_broken(app: Flask, headers: Mapping[str, str]) -> None:
    """Render the page for a fault of ours, which no address can be asked for."""
    with app.test_request_context("/", headers=headers):
        render_error(error_page(HTTPStatus.INTERNAL_SERVER_ERROR))
