"""The icon as pages name it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

# As data it takes about this much of each page at most; the headers of an icon alone are more.
_MOST = 600
_KEPT = "/:=',.()"


def icon_address(file: Path | None, address: str) -> str:
    """The drawing ``file`` itself, as data, if it is a small one, else its ``address``.

    Browsers want the icon anew with every address of a page, which is with every filter. What
    the page holds they have.
    """
    if file is None or file.stat().st_size > _MOST:
        return address
    text = " ".join(file.read_text("utf-8").split()).replace('"', "'")
    return f"data:image/svg+xml,{quote(text, safe=_KEPT)}"
