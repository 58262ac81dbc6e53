"""The one address of each response, however a client wrote it."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from flask import Flask

from nexus.content.kinds import Kind
from nexus.errors import FilterError
from nexus.extensions import UNREADABLE, AppKey, db
from nexus.queries.filters import Filter
from nexus.queries.selection import canonical
from nexus.queries.technologies import Directory, directory
from nexus.web.addresses import dashboard_url, sheet_url, suggestions_url
from nexus.web.edition import edition_of
from nexus.web.query_string import arguments_of, has_empty, is_navigation, query_of, read_filter

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

# The first part of the address of each page beside the dashboard.
_PAGES = frozenset({"technologies", "match", "about", *(kind.plural for kind in Kind)})
# The other pages that show the results of a filter, and the functions that write their addresses.
_OF_A_FILTER = {"/sheet": sheet_url, "/suggest": suggestions_url}
_RECENT, _SHORT = 4096, 400


class Reading(NamedTuple):
    """What a query of the dashboard asks for, in canonical form, and the address of that.

    ``is_form`` says that it is written as a browser's form does, with its empty fields.
    """

    asked: Filter
    address: str
    is_form: bool


class Canonical:
    """Knows the pages of ``app`` by their canonical addresses."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        # Reading a filter takes longer than finding its response, and view and cache both ask.
        # Bounded in number here, and in length below.
        self._recent = lru_cache(_RECENT)(self._read)

    def read(self, query: str) -> Reading:
        """What the dashboard is asked by ``query``, as ``query_of`` gives it.

        Raises ``FilterError`` for what can't be a filter.
        """
        return (self._recent if len(query) <= _SHORT else self._read)(query)

    def address(self, environ: WSGIEnvironment) -> str | None:
        """The canonical address for the request of ``environ``; None if it is not for a page.

        For the dashboard and its sheets it is the address that the site itself would write; it is
        also None for what can't be a filter and for a form that is to be redirected.
        """
        path, query = environ.get("PATH_INFO", ""), query_of(environ)
        if path == "/" or path in _OF_A_FILTER:
            return self._of_a_filter(path, query, environ)
        is_page = path.startswith("/static/bundle/") or path[1:].partition("/")[0] in _PAGES
        return path if is_page and not query else None

    def _of_a_filter(self, path: str, query: str, environ: WSGIEnvironment) -> str | None:
        try:
            reading = self.read(query)
        except (FilterError, *UNREADABLE):
            return None
        if path != "/":
            return _OF_A_FILTER[path](reading.asked)
        return None if reading.is_form and is_navigation(environ) else reading.address

    def _read(self, query: str) -> Reading:
        arguments = arguments_of(query)
        asked = canonical(self._names, read_filter(arguments))
        return Reading(asked, dashboard_url(asked), has_empty(arguments))

    @cached_property
    def _names(self) -> Directory:
        with self._app.app_context():
            return directory(db.session())

    @cached_property
    def edition(self) -> str:
        """The edition of the site (see ``edition_of``), worked out once."""
        return edition_of(self._app)


CANONICAL = AppKey[Canonical]("nexus_canonical")
