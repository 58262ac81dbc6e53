"""Entries and profiles that are not markdown: their owner may wonder why they are not shown."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from nexus.content.media import MEDIA_TYPES
from nexus.content.places import FOLDERS, PROFILE, is_beside
from nexus.content.source import SUFFIXES
from nexus.content.text import shown_name
from nexus.errors import Problem, Severity

# Suffixes that an editor without markdown support gives a text, including none at all.
_TEXTS = {".txt", ""}


def strays(folder: Path) -> Iterator[Problem]:
    """A warning for each entry or profile of the content folder ``folder`` that is not read.

    Hidden files, and those that editors write beside others, are left alone.
    """
    found = [path for place in FOLDERS for path in sorted((folder / place).rglob("*"))]
    for path in (folder / f"{PROFILE}.txt", folder / f"{PROFILE}.md.txt", *found):
        below = path.relative_to(folder)
        if path.suffix.lower() not in SUFFIXES and not _is_nobodys(below) and _is_file(path):
            yield _warning(shown_name(below.as_posix()))


def _is_file(path: Path) -> bool:
    return os.path.isfile(path)  # noqa: PTH113 - Path's own raises where closed


def _is_nobodys(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts) or is_beside(path.name)


def _warning(path: str) -> Problem:
    message = f"is not read, since its name does not end in .md; {_advice(PurePosixPath(path))}"
    return Problem(path, 1, "file", message, "no-markdown", severity=Severity.WARNING)


def _advice(path: PurePosixPath) -> str:
    suffix = path.suffix.lower()
    if suffix[1:] in MEDIA_TYPES:
        return "move it into media/"
    name = f"{path.name.removesuffix(path.suffix).removesuffix('.md')}.md"
    if suffix in _TEXTS:
        return f"rename it to {name}"
    return f"write it as markdown, in a file such as {name}"
