"""Tables with bounds on their size, and with other text right above and below them."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.extensions.tables import TableProcessor

_CELLS, _TICKS = 10_000, 500

# Headings, rules and footnotes are no rows.
_END = re.compile(r"#{1,6}(?: |$)| {0,3}(?:(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$|\[\^[^]]+]:)")
# What is indented further is of a definition or a footnote, and read there.
_COLUMNS = re.compile(r"(?! {4})(?=[^|]*\|)(?=[^-]*-)[-: |]+")


class Tables(TableProcessor):
    """Finds tables as GitHub does, and reads them as the library does.

    A table is looked for only where a line has a ``|``, and only if it has not far more cells than
    its text has characters.
    """

    def test(self, parent: Element, block: str) -> bool:
        """Whether there is a table in ``block``."""
        return self._place(parent, block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Add the table in the first of ``blocks`` to ``parent``, after the text above it."""
        block = blocks.pop(0)
        lines = block.split("\n")
        place = self._place(parent, block) or 0
        below = range(place + 1, len(lines))
        end = next((at for at in below if _END.match(lines[at])), len(lines))
        if place:
            self.parser.parseBlocks(parent, ["\n".join(lines[:place])])
            super().test(parent, "\n".join(lines[place : place + 2]))  # for its columns
        super().run(parent, ["\n".join(lines[place:end])])
        if end < len(lines):
            blocks.insert(0, "\n".join(lines[end:]))

    def _place(self, parent: Element, block: str) -> int | None:
        """On which line of ``block`` a table begins, if any does."""
        if "|" not in block:
            return None
        lines = block.split("\n")
        for place in range(len(lines) - 1):
            head, below = lines[place : place + 2]
            is_likely = "|" in head and _COLUMNS.fullmatch(below)
            # Not all of the block: whether a table has one column is not for its last line to say.
            if is_likely and super().test(parent, f"{head}\n{below}"):
                return place if self._is_bounded(block, len(lines) - place) else None
        return None

    def _is_bounded(self, block: str, rows: int) -> bool:
        return len(self.separator) * rows <= max(_CELLS, len(block))

    def _split(self, row: str) -> list[str]:
        if row.count("`") > _TICKS:
            return row.split("|")
        # Only a backslash keeps a cell together on GitHub, so there it is taken away in code, too.
        return [cell.replace(r"\|", "|") for cell in super()._split(row)]  # type: ignore[misc]
