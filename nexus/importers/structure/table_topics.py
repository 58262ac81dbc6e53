"""Tables that stand below no heading of their own: their first column says what they tell of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nexus.importers.blocks import Block, Table, spaced
from nexus.importers.structure import headings
from nexus.importers.structure.heading_lines import TOPIC_LINE
from nexus.importers.structure.mark import Mark
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import undecorated

_TOLD = {Topic.SKILLS, Topic.CHALLENGES, Topic.TAKEAWAYS}


def with_table_topics(blocks: Iterable[Block | Mark]) -> Iterator[Block | Mark]:
    """``blocks`` with a mark above each table of another topic than what it stands in.

    Straight below a heading that names a topic it tells of that.
    """
    over: Topic | None = None
    first = False
    for block in blocks:
        if isinstance(block, Mark):
            over = headings.read(block.title).topic
        elif isinstance(block, Table) and not (first and over):
            topic = _topic_of(block)
            if topic and topic is not over:
                over = topic
                yield Mark(_name(block), block.line, TOPIC_LINE, True)
        first = isinstance(block, Mark)
        yield block


def _topic_of(table: Table) -> Topic | None:
    reading = headings.read(_name(table))
    told = len(table.header) > 1 and reading.pure and reading.topic in _TOLD
    return reading.topic if told else None


def _name(table: Table) -> str:
    return undecorated(spaced(table.header[0])) if table.header else ""
