"""The dates of a conditional request, as far as they can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkzeug.http import parse_date

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

_DATED = ("HTTP_IF_MODIFIED_SINCE", "HTTP_IF_UNMODIFIED_SINCE", "HTTP_IF_RANGE")


def drop_invalid_dates(environ: WSGIEnvironment) -> None:
    """Remove from ``environ`` each condition with a date beyond all calendars.

    By RFC 9110 a condition that is not a valid date is ignored; the library does so for words, but
    fails on numbers that no date can hold.
    """
    for name in _DATED:
        if name in environ:
            try:
                parse_date(environ[name])
            except OverflowError:
                del environ[name]
