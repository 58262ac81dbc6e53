"""Placeholders in what a template renders, for HTML that is rendered and encoded already.

Most of a view is the same as in other views. Copying it through a template and encoding it again
would take as long as all the rest.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass

# Random in each process, so that no text of a portfolio can contain it.
_PLACEHOLDER = f"placeholder-{secrets.token_hex(8)}-"
_PLACEHOLDER_BYTES = _PLACEHOLDER.encode()
_END = ";"
_END_BYTES = _END.encode()


@dataclass(frozen=True, slots=True)
class Prerendered:
    """HTML as it is sent; a template renders only a placeholder with its ``name``.

    It is false where there is no HTML.
    """

    name: str
    html: bytes

    def __bool__(self) -> bool:
        return bool(self.html)

    def __html__(self) -> str:
        return f"{_PLACEHOLDER}{self.name}{_END}"


def fill_placeholders(rendered: str, parts: Iterable[Prerendered]) -> bytes:
    """What a template ``rendered``, encoded, with each of ``parts`` in its placeholder.

    Names must be unique.
    """
    html = {each.name.encode(): each.html for each in parts}
    first, *others = rendered.encode().split(_PLACEHOLDER_BYTES)
    pieces = [first]
    for other in others:
        name, _, after = other.partition(_END_BYTES)
        pieces += html[name], after
    return b"".join(pieces)
