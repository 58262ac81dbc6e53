"""Tables that stand below no heading of their own: their first column says what they tell of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nexus.importers.blocks import Block, Table, Text, spaced
from nexus.importers.structure import headings
from nexus.importers.structure.heading_lines import TOPIC_LINE
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.mark import Mark
from nexus.importers.vocabulary import Part, Topic
from nexus.importers.wording import undecorated

_TOLD = {Topic.SKILLS, Topic.CHALLENGES, Topic.TAKEAWAYS}


def with_table_topics(blocks: Iterable[Block | Mark]) -> Iterator[Block | Mark]:
    """``blocks`` with a mark above each table of another topic than what it stands in.

    Straight below a heading that names a topic it tells of that. Such tables come behind what else
    stands there, which is none of theirs.
    """
    over: Topic | None = None
    first = False
    apart: list[Block | Mark] = []
    for block in blocks:
        if isinstance(block, Mark):
            yield from apart
            apart = []
            over = headings.read(block.title).topic
        topic = _topic_of(block) if isinstance(block, Table) and not (first and over) else None
        first = isinstance(block, Mark)
        if isinstance(block, Table) and topic and topic is not over:
            apart += [Mark(_name(block), block.line, TOPIC_LINE, True), block]
        else:
            yield block
    yield from apart


def _topic_of(table: Table) -> Topic | None:
    reading = headings.read(_name(table))
    told = len(table.header) > 1 and reading.pure and reading.topic in _TOLD
    # "Challenge | Points" may be those of a game.
    solved = reading.topic is not Topic.CHALLENGES or any(map(_tells_solution, table.header))
    return reading.topic if told and solved and not _counts(table) else None


def _tells_solution(cell: Text) -> bool:
    return part_of(undecorated(spaced(cell))) is Part.SOLUTION


def _counts(table: Table) -> bool:
    """Whether the first column only numbers the rows: ``Lesson`` over 1, 2 and 3."""
    cells = (spaced(row.cells[0]) for row in table.rows if row.cells)
    return not any(any(map(str.isalpha, cell)) for cell in cells)


def _name(table: Table) -> str:
    return undecorated(spaced(table.header[0])) if table.header else ""
