"""Makes content folders and single files for the tests beside this one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from nexus.content.reader import FileResult, read_file
from nexus.content.source import SourceFile

PROFILE = "---\nname: Ada\nheadline: Engineer\n---\n"


def write_folder(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """``folder`` with ``files``, and a profile where none is among them."""
    for name, text in {"profile.md": PROFILE, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
    return folder


def read_text(text: str | bytes, path: str = "skills/x.md") -> FileResult:
    """What the reader makes of a file of that text."""
    data = text if isinstance(text, bytes) else dedent(text).encode()
    return read_file(SourceFile(path, data))


def told(result: FileResult) -> list[str]:
    """The problems of ``result``, as the owner reads them."""
    return [str(problem) for problem in result.problems]
