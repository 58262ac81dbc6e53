"""The files of ``media/``: which may be shown, at which address, how large they are."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import Protocol
from unicodedata import normalize
from urllib.parse import quote

import imagesize

from nexus.content.targets import MEDIA_FOLDER, media_name

MEDIA_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
}
"""Suffixes (in lower case, without their dot) that are served, and their media types."""

_HEAD = 8_192
_CLOSED = "can't be read: {}; check the file and its permissions"
_OUTSIDE = f"is a symbolic link out of {MEDIA_FOLDER}/; copy the file there"
# How the pictures begin that browsers show, whatever they are called. Phones write others, of which
# the library knows the size as well.
_SHOWN = re.compile(rb"\x89PNG|\xff\xd8|GIF8|RIFF....WEBP|....ftyp.{,48}avi[fs]", re.DOTALL)
_SVG = re.compile(r"<svg\b[^>]*>", re.DOTALL)
_VIEW_BOX = re.compile(r"""\bviewBox\s*=\s*["']([^"']*)["']""")
_NUMBERS = re.compile(r"-?[0-9]*\.?[0-9]+")
_LENGTH = r"""\s{name}\s*=\s*["']\s*([0-9]*\.?[0-9]+)(?:px)?\s*["']"""


@dataclass(frozen=True, slots=True)
class MediaFile:
    """One file: its address on the site, its type, and its size in pixels if it has one."""

    url: str
    type: str
    width: int | None = None
    height: int | None = None

    @property
    def is_image(self) -> bool:
        """Whether a page can show it in place."""
        return self.type.startswith("image/")


class MediaFinder(Protocol):
    """What rendering needs of a media library."""

    def find(self, reference: str) -> MediaFile | None:
        """The file that ``reference`` points to, or None."""

    def names(self) -> list[str]:
        """The paths within ``media/`` of all files that can be pointed to."""

    def refusal(self, reference: str) -> str:
        """Why such a file is not shown although it may be there; empty if it is not there."""


class NoMedia:
    """A library without files, for text that is rendered apart from its folder."""

    def find(self, reference: str) -> MediaFile | None:  # noqa: ARG002
        """Always None."""
        return None

    def names(self) -> list[str]:
        """Always an empty list."""
        return []

    def refusal(self, reference: str) -> str:  # noqa: ARG002
        """Always empty."""
        return ""


class MediaLibrary:
    """The media of the content folder ``folder``. Looks at each file, and lists them, only once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / MEDIA_FOLDER
        self._known: dict[str, MediaFile | None] = {}
        self._refused: dict[str, str] = {}
        self._names: list[str] | None = None

    def find(self, reference: str) -> MediaFile | None:
        """The file that ``reference`` points to, written as in ``media_name``.

        None where there is no such file, its type is not served, it is outside ``media/``, or it
        can't be opened.
        """
        name = media_name(reference)
        if name is None:
            return None
        if name not in self._known:
            self._known[name] = self._look(name)
        return self._known[name]

    def names(self) -> list[str]:
        """The paths within ``media/`` of all files that can be pointed to, sorted."""
        if self._names is None:
            found = (path.relative_to(self._folder) for path in self._folder.rglob("*"))
            served = (path.as_posix() for path in found if self.find(f"{MEDIA_FOLDER}/{path}"))
            self._names = sorted(served)
        return self._names

    def refusal(self, reference: str) -> str:
        """Why the file that ``reference`` points to was not found, empty if it is not there."""
        return self._refused.get(media_name(reference) or "", "")

    def _look(self, name: str) -> MediaFile | None:
        kind = MEDIA_TYPES.get(name.rpartition(".")[2].lower())
        if kind is None or any(part.startswith(".") for part in name.split("/")):
            return None
        try:
            stored = self._stored(name)
            path = self._folder / stored
            if not path.resolve().is_relative_to(self._folder.resolve()):
                self._refused[name] = _OUTSIDE
                return None
            if not S_ISREG(path.stat().st_mode):
                return None
            # A name that is not UTF-8 can't become an address, and raises a ValueError too.
            return MediaFile(f"/{MEDIA_FOLDER}/{quote(stored)}", kind, *_size(path, kind))
        except PermissionError as error:
            self._refused[name] = _CLOSED.format(error.strerror)
            return None
        except (OSError, ValueError, RuntimeError):
            return None

    def _stored(self, name: str) -> str:
        """``name`` as the folder has it: some systems store accents apart from their letters."""
        if name.isascii():
            return name
        stored = ""
        for part in name.split("/"):
            forms = (part, normalize("NFC", part), normalize("NFD", part))
            stored += next((f"/{one}" for one in forms if self._has(f"{stored}/{one}")), f"/{part}")
        return stored[1:]

    def _has(self, path: str) -> bool:
        return os.path.exists(f"{self._folder}{path}")  # noqa: PTH110 - Path's own raises


def _size(path: Path, kind: str) -> tuple[int | None, int | None]:
    # Of a document, too, so that one that can't be opened is noticed.
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if kind == MEDIA_TYPES["svg"]:
        return svg_size(head.decode("utf-8", "replace"))
    if not kind.startswith("image/") or not _SHOWN.match(head):
        return None, None
    width, height = imagesize.get(path)
    return (width, height) if width > 0 and height > 0 else (None, None)


def svg_size(head: str) -> tuple[int | None, int | None]:
    """Width and height of the drawing whose text begins with ``head``, in pixels.

    Its own ``width`` and ``height`` count if both are plain lengths, else its viewBox.
    No XML is parsed: a drawing may contain entities that expand without end.
    """
    tag = _SVG.search(head)
    if tag is None:
        return None, None
    lengths = [re.search(_LENGTH.format(name=name), tag[0]) for name in ("width", "height")]
    if all(lengths):
        sizes = [float(length[1]) for length in lengths if length]
    else:
        box = _VIEW_BOX.search(tag[0])
        sizes = [float(number) for number in _NUMBERS.findall(box[1])[2:4]] if box else []
    whole = [round(size) for size in sizes if size >= 1]
    return (whole[0], whole[1]) if len(whole) == len(("width", "height")) else (None, None)
