"""Lines within one paragraph: numbered, parted by tabs, or a name above what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nexus.importers.blocks import (
    Paragraph,
    Row,
    Table,
    Text,
    plain,
    spaced,
)
from nexus.importers.wording import (
    BULLETS,
    all_lines,
    cut,
    has_words,
)

BULLET = re.compile(rf"^\s*(?:[{BULLETS}]|[-*+–—](?=\s)|\(?\d{{1,2}}[.)](?=\s))\s*")


_LONGEST_TITLE = 6


def is_name_above(lines: Sequence[Text]) -> bool:
    """A short first line over lines that begin anew: a name above what is said of it."""
    if len(lines) < 2:
        return False
    first = spaced(lines[0])
    anew = all(spaced(line)[:1].isupper() for line in lines)
    return anew and len(first.split()) <= _LONGEST_TITLE and first[-1] not in ".,;!?:"


def numbered_lines(block: Paragraph) -> Iterator[tuple[int, Text]]:
    """The lines of a paragraph with their numbers."""
    for line, text in enumerate(all_lines(block.text), block.line):
        if has_words(text):
            yield line, text


def tabbed(block: Paragraph) -> Table | None:
    """A paragraph whose lines are parted by tabs, as the table it was."""
    rows = []
    for line, text in numbered_lines(block):
        cells: list[Text] = []
        rest = text
        while "\t" in plain(rest).strip():
            told = plain(rest)
            at = told.index("\t", len(told) - len(told.lstrip()))
            cell, rest = cut(rest, at)
            cells.append(cell)
            after = plain(rest)
            rest = cut(rest, len(after) - len(after.lstrip("\t ")))[1]
        rows.append(Row(line, (*cells, rest)))
    bullet = any(BULLET.match(plain(row.cells[0]) + " ") and len(row.cells) == 2 for row in rows)
    bullet = bullet and all(not BULLET.sub("", plain(row.cells[0]) + " ").strip() for row in rows)
    if bullet or len(rows) < 2 or min(len(row.cells) for row in rows) < 2:
        return None
    return Table(rows[0].line, rows[0].cells, tuple(rows[1:]))
