"""One line of a section about technologies."""

from __future__ import annotations

from dataclasses import dataclass

from nexus.importers.blocks import Block, Text

LONGEST_NAME = 7
SINGLE_NAME = 4


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a technologies section: what it is called and what it says."""

    line: int
    head: str
    rest: Text
    blocks: tuple[Block, ...]
    group: str
    joined: bool = False
    source: str = ""
