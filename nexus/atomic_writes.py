"""Writes files atomically: a new one is complete, or the old one stays as it was."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from secrets import token_hex

from nexus.errors import NotWritten


def write_atomically(path: Path, text: str) -> None:
    """Make ``text`` the whole of the file at ``path``, with a newline at the end of each line.

    It is written to a file beside it, which replaces the old one at the end: if anything fails
    before that, such as on a full disk, the old file stays. Raises ``OSError``.
    """
    if path.exists() and not path.is_file():
        # A device or a pipe can't be replaced, nor can data written to it be lost.
        _write(path, text)
        return
    # A symbolic link is kept: the file that it points to is replaced.
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".nexus-{token_hex(8)}")
    try:
        _write(beside, text)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def write_output(path: Path, text: str) -> None:
    """The same for a file that a command was told to write. Raises ``NotWritten``."""
    try:
        write_atomically(path, text)
    except OSError as error:
        raise NotWritten.because_of(error, str(path)) from error


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
