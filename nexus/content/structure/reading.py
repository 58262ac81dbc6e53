"""Reads which parts of a text are inside which, line by line, as CommonMark describes.

A line continues containers that are open, may begin new ones, and the rest of it is text, code or
HTML (the appendix of https://spec.commonmark.org/0.31.2/). Paragraphs, tables and headings stay
lines of text, which the markdown library reads.
"""

from __future__ import annotations

from nexus.content.structure.containers import (
    Aside,
    Container,
    Fence,
    Item,
    List,
    Quotation,
    end_of_spaces,
)
from nexus.content.structure.lines import (
    CODE,
    Html,
    Leaf,
    aside_at,
    ends_paragraph,
    fence_in,
    item_at,
    leaf_after,
    quotation_at,
)

_DEEPEST = 100
"""Containers inside each other; GitHub reads no more levels of lists than that."""

_BEGINNINGS = frozenset(">-+*!:[0123456789")


class Reader:
    """The containers that are open after a line, and what that line left open in the innermost."""

    def __init__(self) -> None:
        """Begin with no line; ``text`` will hold those that are read."""
        self.text = Container()
        self._open = [self.text]
        self._quoted: list[int] = []
        self._leaf: Leaf | Fence | Html = Leaf.NONE

    def take(self, line: str) -> bool:
        """Read the next line, and return whether it is fenced code.

        Raises RecursionError where containers are too many levels deep.
        """
        depth, at = self._continued(line)
        is_blank = _is_blank(line, at)
        if depth == len(self._open) and isinstance(self._leaf, Fence):
            self._add_code(self._leaf, line[at:])
            return True
        if depth == len(self._open) and self._is_html(line[at:], is_blank=is_blank):
            return False
        if is_blank:
            self._close(depth)
            self._leaf = Leaf.NONE
            self._open[-1].parts.append("")
            return False
        is_new, depth, at = self._begin_containers(line, depth, at)
        if not is_new and self._is_lazy(line[at:], depth):
            self._open[-1].parts.append(line[at:])
            return False
        self._close(depth)
        self._add(line[at:])
        return isinstance(self._leaf, Fence)

    def _continued(self, line: str) -> tuple[int, int]:
        """How many of the open containers ``line`` continues, and where their content begins."""
        at = 0
        for depth, container in enumerate(self._open):
            if _is_blank(line, at):
                ended = (place for place in self._quoted if place >= depth)
                return next(ended, len(self._open)), at
            begins = container.goes_on(line, at)
            if begins is None:
                return depth, at
            at = begins
        return len(self._open), at

    def _add_code(self, fence: Fence, rest: str) -> None:
        if fence.ends_at(rest):
            self._leaf = Leaf.NONE
        else:
            fence.add(rest)

    def _is_html(self, rest: str, *, is_blank: bool) -> bool:
        """Whether ``rest`` belongs to the HTML that is open, if any is; adds it if so."""
        html = self._leaf
        if not isinstance(html, Html) or (is_blank and not html.has_empty_lines):
            return False
        self._open[-1].parts.append(rest)
        if html.end.search(rest):
            self._leaf = Leaf.NONE
        return True

    def _begin_containers(self, line: str, depth: int, at: int) -> tuple[bool, int, int]:
        """Open those that begin at ``at``: whether any do, how many are open, and where."""
        in_paragraph = depth == len(self._open) and self._leaf is Leaf.PARAGRAPH
        is_new = False
        while begun := self._beginning(line, depth, at, in_paragraph=in_paragraph):
            container, at = begun
            self._close(depth)
            self._begin(container)
            is_new, in_paragraph = True, False
            depth += 1
        return is_new, depth, at

    def _beginning(
        self, line: str, depth: int, at: int, *, in_paragraph: bool
    ) -> tuple[Container, int] | None:
        first = end_of_spaces(line, at)
        if line[first : first + 1] not in _BEGINNINGS or first - at >= len(CODE):
            return None
        return (
            quotation_at(line, at)
            or item_at(line, at, in_paragraph=in_paragraph)
            or aside_at(line, at, after_term=self._has_term(depth))
        )

    def _has_term(self, depth: int) -> bool:
        """Whether a definition may be next: text or a definition is before it."""
        parts = reversed(self._open[depth - 1].parts)
        return isinstance(next((part for part in parts if part != ""), None), (str, Aside))

    def _begin(self, container: Container) -> None:
        if len(self._open) > _DEEPEST:
            raise RecursionError
        parts = self._open[-1].parts
        if not isinstance(container, Item):
            parts.append(container)
        elif parts and isinstance(last := parts[-1], List) and last.takes(container):
            last.items.append(container)
        else:
            parts.append(List([container]))
        if isinstance(container, Quotation):
            self._quoted.append(len(self._open))
        self._open.append(container)
        self._leaf = Leaf.NONE

    def _close(self, depth: int) -> None:
        """Leave only ``depth`` containers open."""
        if depth == len(self._open):
            return
        del self._open[depth:]
        while self._quoted and self._quoted[-1] >= depth:
            self._quoted.pop()
        self._leaf = Leaf.NONE

    def _is_lazy(self, rest: str, depth: int) -> bool:
        """Whether ``rest`` continues a paragraph, though not the containers that are around it."""
        if depth == len(self._open) or self._leaf is not Leaf.PARAGRAPH:
            return False
        return not isinstance(self._open[depth], Aside) and not ends_paragraph(rest)

    def _add(self, rest: str) -> None:
        """Add the rest of a line to the innermost container."""
        innermost, is_outermost = self._open[-1], len(self._open) == 1
        if not is_outermost and (fence := fence_in(rest)):
            self._leaf = fence
            innermost.parts.append(fence)
            return
        if not is_outermost and not rest.startswith(CODE):
            rest = rest.lstrip(" ")  # The library knows no heading that is indented, for example.
        if rest or not isinstance(innermost, Item):
            innermost.parts.append(rest)
        self._leaf = leaf_after(rest, in_paragraph=self._leaf is Leaf.PARAGRAPH)


def _is_blank(line: str, at: int) -> bool:
    return end_of_spaces(line, at) == len(line)
