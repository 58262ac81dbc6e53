"""Finds the files of a content folder and reads their bytes, without interpreting them."""

from __future__ import annotations

import os
import shlex
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nexus.content.faults import nearest
from nexus.content.text import shown_name
from nexus.errors import ContentError, Problem

SIZE_LIMIT = 2_000_000
"""The most bytes that a content file may have: some 300,000 words, more than anybody reads."""

# Python allocates all that it may read. glibc maps each block of 128 KiB separately, and what is
# left of it stays mapped with the bytes; Linux allows a process some 65,000 mappings.
_MOST_AT_ONCE = 2**16

SUFFIXES = frozenset({".md", ".markdown"})
_ENDS = tuple(SUFFIXES)
_NOT_CONTENT = frozenset({"templates", "static", "media"})
_PROFILE = "profile.md"
_NOT_CONTENT_FILES = frozenset({"readme", "license", "contributing", "changelog"})


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One markdown file: its ``path`` in the content folder (posix) and its bytes.

    ``refusal`` says why a file was not read; its ``data`` is empty then. A file over
    ``SIZE_LIMIT`` is only read up to one byte more than that.
    """

    path: str
    data: bytes
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """One markdown file that has not been opened yet: its ``path`` as in ``SourceFile``, its
    location ``at``, and the ``refusal`` that says why it will not be read, if any.
    """

    path: str
    at: str
    refusal: str = ""


def read_folder(folder: Path) -> list[SourceFile]:
    """Every markdown file of the content folder ``folder``, sorted by path.

    Raises ``ContentError`` as ``find_files`` does.
    """
    return [read_found(found) for found in find_files(folder)]


def find_files(folder: Path) -> list[FoundFile]:
    """Every markdown file of the content folder ``folder``, sorted by path, none of them read.

    Hidden files and ``templates/``, ``static/`` and ``media/`` are left out, and so are
    a README and its like beside ``profile.md``. Raises ``ContentError`` where there is
    no such folder, or it can't be opened.
    """
    root = os.path.realpath(folder)
    told = no_folder(folder)
    found = [] if told else sorted(_files(root, root), key=lambda found: found.path)
    if found and found[0].at == root:
        told = found[0].refusal
    if told:
        message = f"the content folder {told}"
        place = folder.as_posix()
        raise ContentError((Problem(place, 1, "folder", message, "folder"),))
    return found


def find_file(folder: Path, path: str) -> FoundFile | None:
    """The regular file at ``path`` below ``folder`` as ``find_files`` finds it, if it does."""
    root = os.path.realpath(folder)
    *folders, name = Path(path).parts
    hidden = any(part.startswith(".") for part in (*folders, name))
    if hidden or (folders or [name])[0] in _NOT_CONTENT or not _is_markdown(name):
        return None
    if not folders and _is_about_folder(name):
        return None
    at = root + os.sep + path
    return FoundFile(_label(at, root), at)


def read_found(found: FoundFile) -> SourceFile:
    """The bytes of ``found``, or why they can't be had."""
    if found.refusal:
        return SourceFile(found.path, b"", found.refusal)
    try:
        with open(found.at, "rb") as file:  # noqa: PTH123 - a Path for each costs a third more
            data = file.read(_MOST_AT_ONCE)
            if len(data) == _MOST_AT_ONCE:
                data += file.read(SIZE_LIMIT + 1 - _MOST_AT_ONCE)
            return SourceFile(found.path, data)
    except OSError as error:
        return SourceFile(found.path, b"", _unreadable(error))


def no_folder(folder: Path) -> str:
    """Why ``folder`` is not a content folder, and which one is meant or how to make one.

    Empty if it is one.
    """
    if folder.is_dir():
        return ""
    what = "is a file, not a folder" if folder.exists() else "does not exist"
    for above in folder.absolute().parents:
        for near in (above, above / folder.name):
            if os.path.isfile(near / _PROFILE):  # noqa: PTH113 - Path's own raises where closed
                return f"{what}; did you mean {near}?"
    if folder.exists():
        return f"{what}; make a folder of it with: nexus import {shlex.quote(str(folder))}"
    beside = [path.parent.name for path in folder.absolute().parent.glob(f"*/{_PROFILE}")]
    if found := nearest(folder.name, beside):
        return f"does not exist; did you mean {folder.with_name(found)}?"
    return "does not exist; make one with nexus init or nexus import"


def _files(folder: str, root: str) -> Iterator[FoundFile]:
    try:
        with os.scandir(folder) as found:
            children = list(found)
    except OSError as error:
        refusal = f"can't be opened: {error.strerror}; check the folder and its permissions"
        yield FoundFile(_label(folder, root), folder, refusal)
        return
    for child in children:
        if child.name.startswith(".") or (folder == root and child.name in _NOT_CONTENT):
            continue
        if _is_folder(child):
            yield from _inside(child, root)
        elif _is_markdown(child.name) and not (folder == root and _is_about_folder(child.name)):
            yield FoundFile(_label(child.path, root), child.path, _refusal(child, root))


def _is_folder(child: os.DirEntry[str]) -> bool:
    """Whether ``child`` is a folder; False if that fails, since reading it will report why."""
    try:
        return child.is_dir()
    except OSError:
        return False


def _is_markdown(name: str) -> bool:
    return name.lower().endswith(_ENDS) and name.rpartition(".")[0] != ""


def _is_about_folder(name: str) -> bool:
    return name.rpartition(".")[0].lower() in _NOT_CONTENT_FILES


def _inside(folder: os.DirEntry[str], root: str) -> Iterator[FoundFile]:
    # A linked folder may lead back to itself or out of the content, so none is followed.
    if folder.is_symlink():
        refusal = "is a symbolic link to a folder; copy the folder here"
        yield FoundFile(_label(folder.path, root), folder.path, refusal)
    else:
        yield from _files(folder.path, root)


def _refusal(file: os.DirEntry[str], root: str) -> str:
    """Why ``file`` is not to be opened, if so; only a link can lead out of the folder."""
    try:
        if file.is_symlink() and not Path(file.path).resolve().is_relative_to(root):
            return "is a symbolic link out of the content folder; copy the file here"
        if not (file.is_file() or stat.S_ISREG(file.stat().st_mode)):
            return "is not a regular file; replace it with one"
    except (OSError, RuntimeError) as error:
        return _unreadable(error)
    return ""


def _unreadable(error: OSError | RuntimeError) -> str:
    reason = getattr(error, "strerror", None) or "the link leads nowhere"
    return f"can't be read: {reason}; check the file and its permissions"


def _label(path: str, root: str) -> str:
    return shown_name(path[len(root) :].strip(os.sep) or ".")
