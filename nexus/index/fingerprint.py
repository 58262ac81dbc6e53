"""The name of an index: a digest of all that went into it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_CODE = ("catalogue", "content", "index")
_RENDERERS = ("markdown", "nh3", "pygments", "pyroaring")


def fingerprint(content: Path, templates: Iterable[Path]) -> str:
    """32 hex digits that name the index of the folder ``content``.

    They follow from the bytes of every file in the folder (media too, whose sizes stand
    in the HTML), the templates that cards are rendered with, the code that reads and
    stores, and the versions of the libraries that render.
    """
    digest = hashlib.sha256()
    for name, data in _ingredients(content, templates):
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()[:32]


def _ingredients(content: Path, templates: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    for package in _RENDERERS:
        yield f"{package} {version(package)}", b""
    for folder in _CODE:
        for path in sorted((_PACKAGE / folder).rglob("*")):
            if path.suffix in {".py", ".toml"}:
                yield str(path.relative_to(_PACKAGE)), path.read_bytes()
    for path in templates:
        yield path.name, path.read_bytes()
    for path in sorted(content.rglob("*")):
        if path.is_file() and not _hidden(path.relative_to(content)):
            yield path.relative_to(content).as_posix(), path.read_bytes()


def _hidden(relative: Path) -> bool:
    return any(part.startswith(".") for part in relative.parts)
