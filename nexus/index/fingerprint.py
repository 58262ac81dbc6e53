"""The name of an index: a digest of all that went into it."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from nexus.index.folder.survey import Survey

_PACKAGE = Path(__file__).resolve().parent.parent
_CODE = ("catalogue", "content", "folding.py", "index", "slugs.py", "stems.py", "words.py")
_LIBRARIES = (
    "imagesize", "jinja2", "markdown", "markupsafe", "nh3", "pygments", "pyroaring", "pyyaml",
    "snowballstemmer",
)  # fmt: skip


def fingerprint(survey: Survey, code_digest: bytes) -> str:
    """32 hex digits that name the index of the folder of ``survey``.

    They follow from the bytes of every file in the folder (media too, whose sizes are
    in the HTML), from what is no file there, and from ``code_digest``, as ``code_digest_of``
    gives it.
    """
    return hashlib.sha256(code_digest + survey.digest()).hexdigest()[:32]


def code_digest_of(card_makers: Iterable[Path], *, drafts: bool = False) -> bytes:
    """A digest of what makes an index of files.

    That is the ``card_makers``, templates and code that cards are rendered with, the code that
    reads and stores, the versions of Python and of the libraries that take part, and whether
    ``drafts`` are shown: an index with drafts is never taken for one without, or reused for one.
    """
    cards = ((path.name, path.read_bytes()) for path in card_makers)
    return _digest_of([("code", _code()), ("drafts", bytes([drafts])), *cards])


@cache
def _code() -> bytes:
    """A digest of the code; what runs is what was there when it was first asked for."""
    return _digest_of(_ingredients())


def _digest_of(parts: Iterable[tuple[str, bytes]]) -> bytes:
    digest = hashlib.sha256()
    for name, data in parts:
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.digest()


def _ingredients() -> Iterator[tuple[str, bytes]]:
    # Each Python has its own Unicode tables, on which slugs and words depend.
    yield f"python {sys.version_info.major}.{sys.version_info.minor}", b""
    for library in _LIBRARIES:
        yield f"{library} {version(library)}", b""
    for name in _CODE:
        place = _PACKAGE / name
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.suffix in {".py", ".toml"}:
                yield str(path.relative_to(_PACKAGE)), path.read_bytes()
