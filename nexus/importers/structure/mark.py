"""The position of a heading, however it is written."""

from __future__ import annotations

from dataclasses import dataclass

from nexus.importers.blocks import Span

# A line that reads like a heading ranks below every real heading of its section. Levels are
# therefore counted in tens: real ones 10 to 60, the others a few above the one they follow.
TEN = 10


@dataclass(frozen=True, slots=True)
class Mark:
    """The position of a heading; ``relative`` to the last real heading, or absolute."""

    title: str
    line: int
    rank: int
    relative: bool
    links: tuple[Span, ...] = ()
