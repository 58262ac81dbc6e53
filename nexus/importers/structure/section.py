"""A document as a tree of sections: how to walk it, and how to change it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from nexus.importers.blocks import Block, Code, Heading, Span, last_line
from nexus.importers.wording import title_of


@dataclass(slots=True)
class Section:
    """A heading, the blocks directly below it, and the sections inside it."""

    title: str
    line: int
    level: int
    blocks: list[Block] = field(default_factory=list)
    children: list[Section] = field(default_factory=list)
    links: tuple[Span, ...] = ()

    @property
    def end(self) -> int:
        """The last line of the section."""
        inner = [last_line(block) for block in self.blocks]
        return max([self.line, *inner, *(child.end for child in self.children)])

    @property
    def empty(self) -> bool:
        """Whether there is nothing below the heading."""
        return not self.blocks and all(child.empty for child in self.children)

    @property
    def everything(self) -> list[Block]:
        """All blocks below the heading, those of the sections inside it under their headings."""
        return [*self.blocks, *flattened(self.children)]

    @property
    def last(self) -> Section:
        """The innermost section at the end."""
        return self.children[-1].last if self.children else self

    def mapped(self, change: Callable[[list[Block]], Iterable[Block]]) -> Section:
        """The section with the blocks that ``change`` makes of those below each heading."""
        blocks = [*change(self.blocks)]
        return replace(self, blocks=blocks, children=[c.mapped(change) for c in self.children])


def flattened(children: Sequence[Section]) -> list[Block]:
    """The blocks of ``children`` as one text, with headings that all have the same level."""
    out: list[Block] = []
    for child in children:
        out.append(Heading(child.line, 1, (Span(title_of(child.title)),)))
        out += child.everything
    return out


def is_only_code(section: Section) -> bool:
    """Whether there is nothing but code below a heading: commands (``Run it``), an example."""
    coded = all(isinstance(block, Code) for block in section.blocks)
    return bool(section.blocks) and coded and not section.children
