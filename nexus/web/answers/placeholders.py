"""Inserts HTML that is already rendered and encoded into what a template renders around it.

Most of a view is the same as in other views. Copying it through a template and encoding it again
would take as long as all the rest.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass

# Random in each process, so that no text of a portfolio can contain it.
_PLACE = f"place-{secrets.token_hex(8)}-"
_PLACE_BYTES = _PLACE.encode()
_END = ";"
_END_BYTES = _END.encode()


@dataclass(frozen=True, slots=True)
class Ready:
    """HTML that is ready to be sent; a template prints only a placeholder with its ``name``.

    It is false where there is nothing to print.
    """

    name: str
    sent: bytes

    def __bool__(self) -> bool:
        return bool(self.sent)

    def __html__(self) -> str:
        return f"{_PLACE}{self.name}{_END}"


def filled(printed: str, ready: Iterable[Ready]) -> bytes:
    """The text ``printed`` by a template, encoded, with each of ``ready`` in its placeholder.

    Names must be unique.
    """
    sent = {each.name.encode(): each.sent for each in ready}
    first, *others = printed.encode().split(_PLACE_BYTES)
    pieces = [first]
    for other in others:
        name, _, after = other.partition(_END_BYTES)
        pieces += sent[name], after
    return b"".join(pieces)
