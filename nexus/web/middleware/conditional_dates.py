"""The dates of a conditional request, as far as they can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkzeug.http import parse_date

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

_DATED = ("HTTP_IF_MODIFIED_SINCE", "HTTP_IF_UNMODIFIED_SINCE", "HTTP_IF_RANGE")


def drop_invalid_dates(environ: WSGIEnvironment) -> None:
    """Remove from ``environ`` each condition with a date beyond all calendars.

    By RFC 9110 a condition that is not a valid date is ignored (13.1.3), but for that of a range,
    which is never met (13.1.5): the whole file is sent then. The library does so for words, but
    fails on numbers that no date can hold.
    """
    for name in _DATED:
        if name in environ:
            try:
                parse_date(environ[name])
            except OverflowError:
                del environ[name]
                if name == "HTTP_IF_RANGE":
                    environ.pop("HTTP_RANGE", None)
