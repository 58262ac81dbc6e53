"""Finds the files of a content folder and reads their bytes; understands nothing of them."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nexus.errors import ContentError, Problem

SIZE_LIMIT = 2_000_000
"""Bytes that a content file may have: some 300,000 words, more than anybody reads."""

SUFFIXES = frozenset({".md", ".markdown"})
_NOT_CONTENT = frozenset({"templates", "static", "media"})
_NOT_CONTENT_FILES = frozenset({"readme", "license", "contributing", "changelog"})


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One markdown file: its ``path`` in the content folder (posix) and its bytes.

    ``refusal`` says why a file was not read; its ``data`` is empty then. Of a file over
    ``SIZE_LIMIT`` there is just one byte more than that.
    """

    path: str
    data: bytes
    refusal: str = ""


def read_folder(folder: Path) -> list[SourceFile]:
    """Every markdown file of the content folder ``folder``, sorted by path.

    Hidden files and ``templates/``, ``static/`` and ``media/`` are left out, and so are
    a README and its like beside ``profile.md``. Raises ``ContentError`` where there is
    no such folder.
    """
    if not folder.is_dir():
        raise ContentError((_no_folder(folder),))
    root = folder.resolve()
    return sorted(_files(root, root), key=lambda source: source.path)


def _no_folder(folder: Path) -> Problem:
    what = "is a file, not a folder" if folder.exists() else "does not exist"
    message = f"the content folder {what}; expected a folder that holds a profile.md"
    return Problem(path=folder.as_posix(), line=1, field="folder", message=message, code="folder")


def _files(folder: Path, root: Path) -> Iterator[SourceFile]:
    try:
        children = sorted(folder.iterdir())
    except OSError as error:
        yield SourceFile(_label(folder, root), b"", f"cannot be opened: {error.strerror}")
        return
    for child in children:
        if child.name.startswith(".") or (folder == root and child.name in _NOT_CONTENT):
            continue
        if child.is_dir():
            yield from _inside(child, root)
        elif child.suffix.lower() in SUFFIXES and not (folder == root and _is_about_folder(child)):
            yield _read(child, root)


def _is_about_folder(path: Path) -> bool:
    return path.stem.lower() in _NOT_CONTENT_FILES


def _inside(folder: Path, root: Path) -> Iterator[SourceFile]:
    # A linked folder may lead back to itself or out of the content: neither is content.
    if folder.is_symlink():
        yield SourceFile(_label(folder, root), b"", "is a link to a folder; copy the folder here")
    else:
        yield from _files(folder, root)


def _read(path: Path, root: Path) -> SourceFile:
    label = _label(path, root)
    try:
        if not path.resolve().is_relative_to(root):
            return SourceFile(label, b"", "is a link out of the content folder; copy the file here")
        if not stat.S_ISREG(path.stat().st_mode):
            return SourceFile(label, b"", "is no regular file; replace it by one")
        with path.open("rb") as file:
            return SourceFile(label, file.read(SIZE_LIMIT + 1))
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "the link leads nowhere"
        return SourceFile(label, b"", f"cannot be read: {reason}; check the file and its rights")


def _label(path: Path, root: Path) -> str:
    # A name need not be UTF-8, but whatever shows it or stores it must be.
    name = path.relative_to(root).as_posix()
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
