"""The dates that a request's conditions hold, as far as they can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkzeug.http import parse_date

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

_DATED = ("HTTP_IF_MODIFIED_SINCE", "HTTP_IF_UNMODIFIED_SINCE", "HTTP_IF_RANGE")


def forget_absurd_dates(environ: WSGIEnvironment) -> None:
    """Take from ``environ`` each condition with a date beyond all calendars.

    RFC 9110 lets a condition that is no date count for nothing; the library does so for words,
    and breaks on numbers that no date can hold.
    """
    for name in _DATED:
        if name in environ:
            try:
                parse_date(environ[name])
            except OverflowError:
                del environ[name]
