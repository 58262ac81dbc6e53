"""Puts what is already printed, and encoded, into what a template prints around it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

# Made up anew by each process, so that no text of a portfolio can hold it.
_PLACE = f"place-{secrets.token_hex(8)}"
_PLACE_BYTES = _PLACE.encode()


@dataclass(frozen=True, slots=True)
class Ready:
    """HTML that is ready to be sent; a template prints its place alone.

    It is empty, and so false, where there is nothing to print.
    """

    sent: bytes

    def __bool__(self) -> bool:
        return bool(self.sent)

    def __html__(self) -> str:
        return _PLACE


def filled(printed: str, ready: Ready) -> bytes:
    """The text ``printed`` by a template, encoded, with ``ready`` wherever it was printed."""
    return printed.encode().replace(_PLACE_BYTES, ready.sent)
