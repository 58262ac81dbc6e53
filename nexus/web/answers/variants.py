"""Which answer a request wants at its address: a page, or for htmx parts of one.

Both what makes the answers and what keeps them ask here, so they can't differ.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment


class Variant(StrEnum):
    """A whole page, the parts that a filter changes, entries to put after those shown, a map."""

    PAGE = "page"
    FRAGMENT = "fragment"
    APPENDED = "appended"
    MAP = "map"


# What is asked for by who puts the answer there.
_RESTORES = "HTTP_HX_HISTORY_RESTORE_REQUEST"
_AT = {"more": Variant.APPENDED, "map": Variant.MAP}


def variant_of(environ: WSGIEnvironment) -> Variant:
    """What the request of ``environ`` wants; a page that the browser restores is whole."""
    if not _is_set(environ, "HTTP_HX_REQUEST") or _is_set(environ, _RESTORES):
        return Variant.PAGE
    _, _, place = environ.get("HTTP_HX_TARGET", "").rpartition("#")
    return _AT.get(place, Variant.FRAGMENT)


def _is_set(environ: WSGIEnvironment, header: str) -> bool:
    return header in environ and bool(environ[header].lower() == "true")
