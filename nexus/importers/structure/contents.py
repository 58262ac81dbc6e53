"""A table of contents that lost its markup."""

from __future__ import annotations

from nexus.importers.blocks import (
    Block,
)
from nexus.importers.structure import heading_words
from nexus.importers.structure.mark import Mark


def without_contents(found: list[Block | Mark]) -> list[Block | Mark]:
    """Take out a table of contents that lost its markup: headings that all come again."""
    marks = [
        (at, heading_words.words(b.title))
        for at, b in enumerate(found)
        if isinstance(b, Mark) and b.relative
    ]
    start = next((at for at, told in marks if told[:3] == _CONTENTS), None)
    if start is None:
        return found
    seen: set[tuple[str, ...]] = set()
    for at, told in marks:
        if at <= start:
            continue
        if told in seen:
            kept = [b for b in found[start + 1 : at] if not isinstance(b, Mark)]
            return [*found[: start + 1], *kept, *found[at:]]
        if told:
            seen.add(told)
    return found


_CONTENTS = heading_words.words("Table of Contents")
