"""The part of a file that a request asks for, as far as it can be sent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

# No file has as many bytes as nineteen digits say, and longer numbers the library can't read.
_ONE_OF_BYTES = re.compile(r"bytes=(\d{1,19}-\d{0,19}|-\d{1,19})", re.IGNORECASE)


def drop_unsupported_ranges(environ: WSGIEnvironment) -> None:
    """Remove from ``environ`` a range that is not one of bytes: the whole file is sent then.

    By RFC 9110 (14.2) an unknown unit is ignored, and several ranges or unreadable ones may be; the
    library refuses them all.
    """
    asked = environ.get("HTTP_RANGE")
    if asked is not None and not _ONE_OF_BYTES.fullmatch(asked.strip()):
        del environ["HTTP_RANGE"]
