"""Names over lists whose markup was lost: the names are capitalised, the list items are not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from nexus.importers.blocks import Paragraph, spaced
from nexus.importers.items.pieces import Piece

_LONGEST = 6
_SMALL = frozenset("and & or of for to the a an in on with".split())


def below_titles(told: Sequence[Paragraph]) -> list[Piece]:
    """A piece for each title with the paragraphs below it; empty if they aren't all like that."""
    titled = [*map(_is_title, told)]
    starts = [at for at, title in enumerate(titled) if title]
    empty = any(one and after for one, after in pairwise([*titled, True]))
    if len(starts) < 2 or starts[0] or empty:
        return []
    return [
        Piece(told[at].line, told[at].text, tuple(told[at + 1 : after]), False)
        for at, after in pairwise([*starts, len(told)])
    ]


def _is_title(block: Paragraph) -> bool:
    """Whether ``block`` is several capitalised words: ``Tides and Currents``."""
    words = [word for word in spaced(block.text).split() if word not in _SMALL]
    large = all(word[0].isupper() and word[-1] not in ".!?:;," for word in words)
    return large and 1 < len(words) <= _LONGEST
