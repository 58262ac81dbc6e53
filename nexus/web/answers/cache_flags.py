"""What views and the response cache tell each other about a request, as flags in its environ."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

_CACHEABLE = "nexus.cacheable"
_REPEATED = "nexus.repeated"


def allow_caching(environ: WSGIEnvironment) -> None:
    """Let the answer to this request be cached for everyone who asks the same."""
    environ[_CACHEABLE] = True


def may_be_cached(environ: WSGIEnvironment) -> bool:
    """Whether the response may be cached."""
    return _CACHEABLE in environ


def mark_repeated(environ: WSGIEnvironment, repeated: bool) -> WSGIEnvironment:
    """``environ`` with the flag for a repeated request: then careful compression pays."""
    return environ | {_REPEATED: repeated}


def is_repeated(environ: WSGIEnvironment) -> bool:
    """Whether the response was asked for before and will be cached."""
    return bool(environ.get(_REPEATED))
