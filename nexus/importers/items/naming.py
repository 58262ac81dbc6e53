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
_CODE = re.compile(r"\W*?(?P<letters>[A-Z]{1,3})[-.]?\d{1,2}\W{0,2}?[:.)–—-]\W{0,2}?\s+(?=\S)")


def named_by_sentences(pieces: Sequence[Piece]) -> list[Piece]:
    """``pieces`` with those words as their names, where all of them open so."""
    names = [_name_of(piece.text) for piece in pieces]
    if len(pieces) < _SEVERAL or not all(names):
        return list(pieces)
    return [
        replace(piece, text=_named(piece.text, name))
        for piece, name in zip(pieces, names, strict=True)
    ]


def without_codes(pieces: Sequence[Piece]) -> list[Piece]:
    """``G1: Ask early``, ``G2: ...`` without what counts them, where all of them are counted."""
    codes = [_CODE.match(plain(piece.text)) for piece in pieces]
    letters = {code["letters"] for code in codes if code}
    if len(pieces) < _SEVERAL or not all(codes) or len(letters) > 1:
        return list(pieces)
    return [
        replace(piece, text=cut(piece.text, code.end())[1])
        for piece, code in zip(pieces, codes, strict=True)
        if code
    ]


def _name_of(text: Text) -> str:
    found = _NAME.match(plain(without_ornament(text)))
    return found["name"] if found and lead_of(text) is None else ""


def _named(text: Text, name: str) -> Text:
    rest = cut(without_ornament(text), len(name) + 1)[1]
    return (Span(name, bold=True), Span(":"), *rest)
