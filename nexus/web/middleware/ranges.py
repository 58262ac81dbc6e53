"""The part of a file that a request asks for, as far as it can be sent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

_ONE_OF_BYTES = re.compile(r"bytes=\d*-\d*", re.IGNORECASE)


def drop_unsupported_ranges(environ: WSGIEnvironment) -> None:
    """Remove from ``environ`` a range that is not one of bytes: the whole file is sent then.

    By RFC 9110 (14.2) an unknown unit is ignored, and several ranges or unreadable ones may be; the
    library refuses them all.
    """
    if not _ONE_OF_BYTES.fullmatch(environ.get("HTTP_RANGE", "bytes=-").strip()):
        del environ["HTTP_RANGE"]
