"""The icon as pages refer to it: inline, as a data URL, if it is small."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

# As data it takes at most about this much of each page; the headers of an icon alone are more.
_MOST = 600
_KEPT = "/:=',.()"


def icon_address(file: Path | None, address: str) -> str:
    """The drawing ``file`` itself, as a data URL, if it is a small one, else its ``address``.

    Browsers request the icon again with every new address of a page, which means with every filter.
    An icon that is part of the page needs no request.
    """
    if file is None or file.stat().st_size > _MOST:
        return address
    text = " ".join(file.read_text("utf-8").split())
    # Those need no encoding; but a value that holds them keeps the others around it.
    text = text if "'" in text else text.replace('"', "'")
    return f"data:image/svg+xml,{quote(text, safe=_KEPT)}"
