"""Which response a request wants at its address: a page, or for htmx a fragment of one.

Views use what htmx-flask reads from a request, and code that answers before them uses the request's
environ: the rule is the same.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from htmx_flask import request

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment


class Variant(StrEnum):
    """A page, the fragment that a filter changes, entries to put after those shown, a map."""

    PAGE = "page"
    FRAGMENT = "fragment"
    APPENDED = "appended"
    MAP = "map"


VARY = "HX-Request, HX-History-Restore-Request, HX-Target"
"""The headers that decide the variant: a cache must keep a response only for the same ones."""

TARGETS = {"more": Variant.APPENDED, "map": Variant.MAP}
"""The variants that are requested by the id of the element that they go into."""


def variant_asked() -> Variant:
    """The variant that is wanted by the request that a view answers."""
    htmx = request.htmx
    return _variant(bool(htmx), htmx.history_restore_request, htmx.target or "")


def variant_of(environ: WSGIEnvironment) -> Variant:
    """The variant that is wanted by the request of ``environ``."""
    return _variant(
        _is_set(environ, "HTTP_HX_REQUEST"),
        _is_set(environ, "HTTP_HX_HISTORY_RESTORE_REQUEST"),
        environ.get("HTTP_HX_TARGET", ""),
    )


def _variant(by_htmx: bool, restores: bool, target: str) -> Variant:
    """A page that the browser restores is always whole, even where htmx asks for it."""
    if restores or not by_htmx:
        return Variant.PAGE
    return TARGETS.get(target.rpartition("#")[2], Variant.FRAGMENT)


def _is_set(environ: WSGIEnvironment, header: str) -> bool:
    return header in environ and bool(environ[header].lower() == "true")
