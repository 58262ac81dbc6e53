"""Finds what is in a content folder and of which type it is, without opening any file.

The types are those that ``find_files`` refuses: where one comes or goes, another index is asked
for, so a refused file is reported however much has been built already.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple

from nexus.content.places import is_beside
from nexus.content.targets import MEDIA_FOLDER

_MEDIA = MEDIA_FOLDER.encode()
# No text begins like these: what a file says can't be taken for what it is.
_NO_FILE = b"\0no file"
_LINKED_FOLDER = b"\0linked folder"
_CLOSED_FOLDER = b"\0closed folder"
_LINK_OUT = b"\0link out"


class Walked(NamedTuple):
    """Anything but an open folder: its ``path`` below the content folder, where it is found
    (``at``), and the ``oddity`` of what is not a regular file within; empty for most.
    """

    path: bytes
    at: bytes
    is_link: bool
    is_file: bool
    oddity: bytes


def walk(content: bytes) -> Iterator[Walked]:
    """All that is below ``content`` and not hidden, in no order.

    Files that editors write beside others are left out, as the watcher leaves them out. Links to
    folders are not followed, except for ``media``, which may be elsewhere.
    """
    return _walk(content, os.path.realpath(content).rstrip(b"/") + b"/", b"")


def _walk(folder: bytes, root: bytes, below: bytes) -> Iterator[Walked]:
    try:
        with os.scandir(folder) as found:
            children = [child for child in found if not child.name.startswith(b".")]
    except OSError:
        if below:  # without the content folder itself, nothing is built
            yield Walked(below[:-1], folder, False, False, _CLOSED_FOLDER)
        return
    for child in children:
        path = below + child.name
        is_folder, is_file = _types(child, follow=path == _MEDIA)
        if is_folder:
            yield from _walk(child.path, root, path + b"/")
        else:
            is_link = child.is_symlink()
            if is_file and not is_link and is_beside(os.fsdecode(child.name)):
                continue
            oddity = _oddity(child, is_file, root) if is_link or not is_file else b""
            yield Walked(path, child.path, is_link, is_file, oddity)


def _types(child: os.DirEntry[bytes], *, follow: bool) -> tuple[bool, bool]:
    """Whether ``child`` is a folder, whose link is only followed on demand, and whether a file."""
    try:
        is_folder = child.is_dir(follow_symlinks=follow)
        return is_folder, not is_folder and child.is_file()
    except OSError:
        return False, False  # a link in circles, for instance


def _oddity(child: os.DirEntry[bytes], is_file: bool, root: bytes) -> bytes:
    if is_file:
        within = os.path.realpath(child.path).startswith(root)
        return b"" if within else _LINK_OUT
    return _LINKED_FOLDER if _types(child, follow=True)[0] else _NO_FILE
