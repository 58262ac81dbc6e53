"""The part of a file that a request asks for, as far as it can be sent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

# No file has as many bytes as nineteen digits say, and longer numbers the library can't read.
_ONE_OF_BYTES = re.compile(r"bytes=(\d{1,19}-\d{0,19}|-\d{1,19})", re.IGNORECASE)
_CONDITIONS = ("HTTP_IF_MATCH", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")


def drop_unsupported_ranges(environ: WSGIEnvironment) -> None:
    """Remove from ``environ`` a range that can't be sent: the whole file is sent then.

    By RFC 9110 (14.2) an unknown unit is ignored, and several ranges or unreadable ones may be; the
    library refuses them all. A range counts with GET only, and only if all conditions are met
    (13.2.2): beside a range the library leaves them unread, except for If-Range. A weak tag never
    meets that one (13.1.5), as a drawing has the same however it is compressed.
    """
    asked = environ.get("HTTP_RANGE")
    if asked is not None and not (
        environ["REQUEST_METHOD"] == "GET"
        and _ONE_OF_BYTES.fullmatch(asked.strip())
        and environ.keys().isdisjoint(_CONDITIONS)
        and not environ.get("HTTP_IF_RANGE", "").startswith("W/")
    ):
        del environ["HTTP_RANGE"]
