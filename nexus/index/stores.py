"""What every store of indexes can do, whether it keeps them as files or in a database."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlalchemy import URL, Connection

KEPT = 3
"""How many indexes are kept, including the one just built: enough for a rollback."""

Writer = Callable[[Connection], None]


@dataclass(frozen=True, slots=True)
class StoredIndex:
    """One whole index: its fingerprint, and the address and options that open it read-only."""

    fingerprint: str
    url: URL
    options: Mapping[str, Any] = field(default_factory=dict, compare=False)


class Store(Protocol):
    """Keeps indexes by fingerprint: files here, schemas of a database elsewhere."""

    def find(self, fingerprint: str) -> StoredIndex | None:
        """The index of that name if it is there and whole."""

    def latest(self) -> StoredIndex | None:
        """The newest index that is whole and can be copied, whatever it was made of."""

    def build(
        self, fingerprint: str, write: Writer, older: StoredIndex | None = None
    ) -> StoredIndex:
        """The index of that name, made by ``write`` in one transaction, on a copy of ``older``."""
