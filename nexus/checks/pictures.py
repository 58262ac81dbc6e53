"""Pictures of unknown size: visitors see no picture, or a page that jumps while it loads."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from nexus.content.media import MEDIA_TYPES, MediaFile, MediaFinder
from nexus.content.targets import MEDIA_FOLDER
from nexus.content.text import shown_name
from nexus.errors import Problem, Severity

_DRAWING = MEDIA_TYPES["svg"]


def unreadable(media: MediaFinder, folder: Path) -> Iterator[Problem]:
    """A warning for each picture of ``media``, below ``folder``, whose size can't be read.

    Folders and files there that can't be opened get a warning as well.
    """
    refused: list[OSError] = []
    for place, _, names in os.walk(folder / MEDIA_FOLDER, onerror=refused.append):
        for name in names:
            path = Path(place, name)
            found = media.find(path.relative_to(folder).as_posix())
            if found is None or found.width is None:
                yield from _of_file(path, found, folder)
    for error in refused:
        if not isinstance(error, FileNotFoundError):
            yield _warning(Path(error.filename), folder, _closed(error))


def _of_file(path: Path, found: MediaFile | None, folder: Path) -> Iterator[Problem]:
    """What is wrong with a file that is not ``found``, or has no size, as documents have none."""
    if path.name.startswith(".") or path.suffix[1:].lower() not in MEDIA_TYPES:
        return
    try:
        # Else a pipe would keep the check waiting for whoever writes to it.
        os.close(os.open(path, os.O_RDONLY | os.O_NONBLOCK))
    except PermissionError as error:
        yield _warning(path, folder, _closed(error))
    except OSError:
        pass  # a link that leads nowhere
    else:
        if found and found.is_image:
            yield _warning(path, folder, _advice(found))


def _advice(found: MediaFile) -> str:
    if found.type == _DRAWING:
        return "has no size; give its <svg> a width and a height, or a viewBox"
    return f"can't be read as {found.type}; export it again, under the name of its format"


def _closed(error: OSError) -> str:
    return f"can't be opened: {error.strerror}; check its permissions"


def _warning(path: Path, folder: Path, message: str) -> Problem:
    shown = shown_name(path.relative_to(folder).as_posix())
    return Problem(shown, 1, "file", message, "picture", severity=Severity.WARNING)
