"""Pictures whose size can't be told: visitors see none, or a page that jumps as it comes."""

from __future__ import annotations

from collections.abc import Iterator

from nexus.content.media import MEDIA_TYPES, MediaFinder
from nexus.content.targets import MEDIA_FOLDER
from nexus.errors import Problem, Severity

_DRAWING = MEDIA_TYPES["svg"]


def unreadable(media: MediaFinder) -> Iterator[Problem]:
    """A warning for each picture of ``media`` of which no size can be read."""
    for name in media.names():
        path = f"{MEDIA_FOLDER}/{name}"
        found = media.find(path)
        if found is None or not found.is_image or found.width is not None:
            continue
        if found.type == _DRAWING:
            told = "has no size; give its <svg> a width and a height, or a viewBox"
        else:
            told = f"can't be read as {found.type}; export it again, under the name of its format"
        yield Problem(path, 1, "file", told, "picture", severity=Severity.WARNING)
