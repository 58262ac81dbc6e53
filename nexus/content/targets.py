"""What a link or an image in a body points to: a media file, another file, or elsewhere."""

from __future__ import annotations

import posixpath
import re
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

from nexus.content.places import FOLDERS, Place, place_of
from nexus.content.source import SUFFIXES

MEDIA_FOLDER = "media"

# One letter before the colon is a Windows drive, so that a local file is meant.
_ABSOLUTE = re.compile(r"(?:[a-z][a-z0-9+.-]+:|//|#|\?)", re.IGNORECASE)
_UPWARDS = re.compile(r"^(?:\.{0,2}/)+")
_CONTENT_SUFFIXES = SUFFIXES | {""}


def is_local(target: str) -> bool:
    """Whether ``target`` points into the content folder or the site, not to another host."""
    return bool(target) and not _ABSOLUTE.match(target)


def media_name(target: str) -> str | None:
    """The path within ``media/`` that ``target`` points to, or None if it points elsewhere.

    ``media/x.png``, ``/media/x.png`` and ``../media/x.png`` all mean ``x.png``.
    """
    if not is_local(target):
        return None
    path = _UPWARDS.sub("", _path(target))
    folder, _, name = path.partition("/")
    return name if folder == MEDIA_FOLDER and name else None


def shown_address(url: str) -> str:
    """``url`` as pages link to it: a file in ``media/`` by its path on the site."""
    name = media_name(url)
    return url if name is None else f"/{MEDIA_FOLDER}/{quote(name)}"


def content_place(target: str, source: str) -> Place | None:
    """The place of the content file that ``target`` points to, seen from ``source``.

    None where it points to no content file. If ``source`` is empty, a target must name its
    folder.
    """
    path = _path(target)
    if not is_local(target) or PurePosixPath(path).suffix.lower() not in _CONTENT_SUFFIXES:
        return None
    rooted = _UPWARDS.sub("", path)
    # A target may also be relative to the content's root, or have too few dots for a subfolder:
    # `challenges/x.md` in a skill is not a skill in a subfolder of that name.
    if rooted.partition("/")[0] in FOLDERS:
        return _known(rooted)
    near = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
    place = _known(_UPWARDS.sub("", near))
    if place is None and path.startswith("..") and PurePosixPath(path).suffix:
        # Or have dots for a subfolder that its file has been moved out of, as an import does.
        return _known(f"{source.partition('/')[0]}/{rooted}")
    return place


def fragment_of(target: str) -> str:
    """The part after ``#`` in ``target``."""
    return unquote(target.partition("#")[2])


def _known(path: str) -> Place | None:
    place = place_of(path)
    # Anything else called profile, without a suffix, is not a content file.
    return place if place and (place.slug or PurePosixPath(path).suffix) else None


def _path(target: str) -> str:
    return unquote(re.split(r"[?#]", target, maxsplit=1)[0]).replace("\\", "/")
