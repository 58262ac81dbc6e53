"""Documents whose section headings are bold lines, directly below the title.

Such a line opens a section anywhere: among real headings, and without an empty line before it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from nexus.importers.blocks import Block, Heading, Paragraph, spaced, texts
from nexus.importers.lines import lines_of
from nexus.importers.structure import headings
from nexus.importers.structure.heading_lines import COLON_LINE, TOPIC_LINE, is_bold
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.mark import Mark
from nexus.importers.wording import undecorated

_SEVERAL = 2


def bold_topics(blocks: Sequence[Block]) -> frozenset[str]:
    """The bold lines that each open a topic and occur once; empty if headings aren't written so."""
    ranked = [at for at, block in enumerate(blocks) if isinstance(block, Heading)]
    second = ranked[1] if len(ranked) > 1 else len(blocks)
    highest = Counter(_named(b for b in blocks[:second] if isinstance(b, Paragraph)))
    told = Counter(_named(blocks))
    once = frozenset(title for title, count in told.items() if count == 1)
    return once if len(once.intersection(highest)) >= _SEVERAL else frozenset()


def _named(blocks: Iterable[Block]) -> Iterator[str]:
    for _, text in (each for block in blocks for each in texts(block)):
        bold = (spaced(line) for line in lines_of(text) if is_bold(line))
        yield from (told for told in bold if _names_topic(told))


def _names_topic(told: str) -> bool:
    return headings.read(undecorated(told)).pure and part_of(undecorated(told)) is None


def with_recurring_lowered(blocks: Sequence[Block | Mark]) -> list[Block | Mark]:
    """``blocks`` with lines that recur, like ``Example usage``, below the headings above them."""
    lines = [block.title for block in blocks if isinstance(block, Mark) and block.relative]
    often = {title for title, count in Counter(lines).items() if count >= _SEVERAL}
    return [
        replace(block, rank=max(block.rank, COLON_LINE))
        if isinstance(block, Mark) and block.relative and block.title in often
        else block
        for block in blocks
    ]


def as_high_as_first(
    blocks: Iterable[Block | Mark], titles: frozenset[str]
) -> Iterator[Block | Mark]:
    """``blocks`` with the marks of ``titles`` at the level of those directly below the title."""
    base, here = None, 0
    for block in blocks:
        if isinstance(block, Mark) and not block.relative:
            base, here = (block.rank if base is None else base), block.rank
        first = base or 0
        if here > first and isinstance(block, Mark) and _opens_section(block, titles):
            here = first
            yield replace(block, rank=first + block.rank, relative=False)
        else:
            yield block


def _opens_section(mark: Mark, titles: frozenset[str]) -> bool:
    """``Features`` in bold doesn't: it is part of a project."""
    return mark.relative and mark.title in titles and mark.rank <= TOPIC_LINE
