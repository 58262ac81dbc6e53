"""The files of caches on disk: complete or ignored, and free to vanish at any time.

Each begins with a digest of what follows, is written beside its name and renamed, and is
trusted only if this user wrote it: so no harm is done when a process dies, several write at
once, or the disk is full.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

_DIGEST_BYTES = 32


def load(path: Path) -> bytes | None:
    """What was saved at ``path``; None where that is not there, not whole or not ours."""
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_uid != os.getuid():
                return None
            digest, payload = file.read(_DIGEST_BYTES), file.read()
    except OSError:
        return None
    return payload if hashlib.sha256(payload).digest() == digest else None


def save(path: Path, payload: bytes) -> None:
    """Keep ``payload`` at ``path``, if the disk lets us; nothing depends on it."""
    # One name for all: the next process overwrites what a killed one has left, and two that
    # write at once only spoil a file that its digest will give away.
    unfinished = path.with_name("unfinished")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with unfinished.open("wb") as file:
                file.write(hashlib.sha256(payload).digest())
                file.write(payload)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError:
        return
