"""Items that open with a word or two and then tell of it: ``Caching. I know ...``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nexus.importers.blocks import Span, Text, plain
from nexus.importers.items.pieces import Piece
from nexus.importers.leads import lead_of, without_ornament
from nexus.importers.wording import cut

_NAME = re.compile(r"(?P<name>[^\s.!?:,;]+(?: [^\s.!?:,;]+){0,3})\.\s+(?=[A-Z])")
_SEVERAL = 2


def named_by_sentences(pieces: Sequence[Piece]) -> list[Piece]:
    """``pieces`` with those words as their names, where all of them open so."""
    names = [_name_of(piece.text) for piece in pieces]
    if len(pieces) < _SEVERAL or not all(names):
        return list(pieces)
    return [
        replace(piece, text=_named(piece.text, name))
        for piece, name in zip(pieces, names, strict=True)
    ]


def _name_of(text: Text) -> str:
    found = _NAME.match(plain(without_ornament(text)))
    return found["name"] if found and lead_of(text) is None else ""


def _named(text: Text, name: str) -> Text:
    rest = cut(without_ornament(text), len(name) + 1)[1]
    return (Span(name, bold=True), Span(":"), *rest)
