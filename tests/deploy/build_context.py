"""What Docker reads of a folder when it builds an image: all that .dockerignore lets it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath


def is_sent(path: str, patterns: Sequence[str]) -> bool:
    """Whether the file at ``path`` is let in: the last of ``patterns`` that fits it says.

    A pattern fits a file also where it fits one of its folders, and ``!`` before it lets in.
    """
    places = [path, *map(str, list(PurePosixPath(path).parents)[:-1])]
    sent = True
    for pattern in patterns:
        fits = re.compile(_expression(pattern.removeprefix("!")))
        if any(fits.fullmatch(place) for place in places):
            sent = pattern.startswith("!")
    return sent


def _expression(pattern: str) -> str:
    known = {"**/": "(.*/)?", "*": "[^/]*"}
    parts = re.split(r"(\*\*/|\*)", pattern.strip("/"))
    return "".join(known.get(part) or re.escape(part) for part in parts)
