"""Items whose names are counted with letters: ``G1: Ask early``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nexus.importers.blocks import plain
from nexus.importers.items.pieces import Piece
from nexus.importers.wording import cut

_SEVERAL = 2
_CODE = re.compile(r"\W*?(?P<letters>[A-Z]{1,3})[-.]?\d{1,2}\W{0,2}?[:.)–—-]\W{0,2}?\s+(?=\S)")


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
