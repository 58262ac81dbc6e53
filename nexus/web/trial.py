"""Prints a page of each sort once, where the owner of the site has templates of their own.

A template may be sound and still fail when it is printed, for a name that no page has, say. Its
owner should see that, and not the first visitor.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from flask import Flask
from sqlalchemy.orm import Session
from werkzeug.exceptions import HTTPException

from nexus.content.addresses import entry_path, technology_path
from nexus.errors import ContentError, Problem
from nexus.extensions import UNREADABLE, db
from nexus.queries.entries import addresses
from nexus.queries.technologies import directory
from nexus.web.files.owner import TEMPLATES

_HTMX = {"HX-Request": "true"}
_NO_PAGE = "/no-such-page"
# No entry has this word, so that the page says what else to try.
_NO_ENTRY = "/?q=nosuchentry"
# Drawing it takes longer than all others together.
_PICTURE = "/picture.png"
# Entries differ in what they have: a few say more than one.
_ENTRIES = 8


def try_pages(app: Flask, content: Path) -> None:
    """Ask ``app`` for its pages if the owner of ``content`` has templates, and print them all.

    Raises ``ContentError`` where one of these templates fails. What can't be printed for another
    reason is none of theirs, and told to who asks for it.
    """
    if not (content / TEMPLATES).is_dir():
        return
    pictured = (content / TEMPLATES / "picture.svg").is_file()
    for address, headers in _asked(app, pictured=pictured):
        try:
            _print(app, address, headers)
        except Exception as error:
            if problem := failure(error, content):
                raise ContentError((problem,)) from error


def failure(error: Exception, content: Path) -> Problem | None:
    """What is wrong in the template of the owner of ``content`` where ``error`` arose, if in one.

    It is the innermost of them, on the line that was being printed.
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


def _asked(app: Flask, *, pictured: bool) -> Iterator[tuple[str, Mapping[str, str]]]:
    for rule in app.url_map.iter_rules():
        if not rule.arguments and (rule.rule != _PICTURE or pictured):
            yield rule.rule, {}
    yield "/", _HTMX
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


def _print(app: Flask, address: str, headers: Mapping[str, str]) -> None:
    """Print the page at ``address`` past all that would make a page of an error."""
    with app.test_request_context(address, headers=headers):
        try:
            app.dispatch_request()
        except HTTPException as error:
            app.handle_http_exception(error)
