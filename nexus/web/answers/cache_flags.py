"""What the views and the response cache report to each other about one request, in its environ."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

_RELEASED = "nexus.released"
_AGAIN = "nexus.asked_again"


def release(environ: WSGIEnvironment) -> None:
    """Let the answer to this request be cached for everyone who asks the same."""
    environ[_RELEASED] = True


def is_released(environ: WSGIEnvironment) -> bool:
    """Whether the answer may be cached."""
    return _RELEASED in environ


def asked_again(environ: WSGIEnvironment, again: bool) -> WSGIEnvironment:
    """``environ``, noting whether the same was asked before: then careful compression pays."""
    return environ | {_AGAIN: again}


def is_asked_again(environ: WSGIEnvironment) -> bool:
    """Whether the answer was asked for before and will be cached."""
    return bool(environ.get(_AGAIN))
