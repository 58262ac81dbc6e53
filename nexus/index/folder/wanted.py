"""The files of a content folder, each with what its content is known by."""

from __future__ import annotations

import hashlib
from functools import cached_property

from nexus.content.source import FoundFile


class Wanted:
    """A file whose content is asked for, with the ``digest`` of its bytes if it has one."""

    def __init__(self, found: FoundFile, digest: bytes | None, maker: bytes) -> None:
        self.found = found
        self.digest = digest
        self.is_kept = bool(digest) and not found.refusal
        self._maker = maker

    @property
    def told(self) -> tuple[str, bytes]:
        """What names its content while this process lives."""
        return self.found.path, self.digest or b""

    @cached_property
    def key(self) -> bytes:
        """What names it for other processes, which may be other code."""
        path, digest = self.told
        return hashlib.sha256(self._maker + digest + path.encode()).digest()[:16]
