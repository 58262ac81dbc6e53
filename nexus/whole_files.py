"""Writes a file so that it is there whole, or stays what it was."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from secrets import token_hex


def write_whole(path: Path, text: str) -> None:
    """Make ``text`` the whole of the file at ``path``, with a newline at the end of each line.

    It is written beside it and takes its place at the end: whatever breaks off before, such as a
    full disk, leaves the old file. Raises ``OSError``.
    """
    if path.exists() and not path.is_file():
        # A device or a pipe can't be replaced, nor can what was written to it be lost.
        _write(path, text)
        return
    # A link stays one: what it leads to is replaced.
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".nexus-{token_hex(8)}")
    try:
        _write(beside, text)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
