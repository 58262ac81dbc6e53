"""Identifies the content of a file, in this process and across processes."""

from __future__ import annotations

import hashlib
from functools import cached_property

from nexus.content.source import FoundFile


class WantedFile:
    """A file whose content is asked for, with the ``digest`` of its bytes if it has one."""

    def __init__(self, found: FoundFile, digest: bytes | None, code_digest: bytes) -> None:
        self.found = found
        self.digest = digest
        self.is_kept = bool(digest) and not found.refusal
        self._code_digest = code_digest

    @property
    def identity(self) -> tuple[str, bytes]:
        """Its path and digest, which name its content while this process lives."""
        return self.found.path, self.digest or b""

    @cached_property
    def key(self) -> bytes:
        """The name of its content across processes, which may run other code."""
        path, digest = self.identity
        return hashlib.sha256(self._code_digest + digest + path.encode()).digest()[:16]
