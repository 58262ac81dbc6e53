"""HTML, whole or in pieces between markdown -> blocks.

Markdown cuts HTML apart: an opening tag may be in one block and its end in another.
So nothing here relies on tags being closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

from nexus.importers.blocks import (
    Block,
    Code,
    Heading,
    Item,
    Listing,
    Paragraph,
    Row,
    Span,
    Text,
    plain,
)
from nexus.importers.source.html_cells import table_of
from nexus.importers.source.html_marks import MARK, mark, tidy, with_ended_tags
from nexus.importers.source.html_tags import BREAKS, CELLS, HEADINGS, IN_CELLS


def parse(source: str, line: int) -> Iterator[Block]:
    """The blocks of the HTML ``source``, which begins on ``line``."""
    reader = _Reader(line)
    # Python's parser fails on a section that opens with these characters and has no name.
    reader.feed(with_ended_tags(source.replace("<![", "&lt;![")))
    reader.close()
    yield from reader.blocks


# "Fog (click to expand)", as people write in a summary.
_UNFOLDS = re.compile(r" ?\((?:click|tap)(?: (?:to|here|for|me)\b[^()]*)?\)", re.IGNORECASE)


class _Reader(HTMLParser):
    """Collects blocks while the parser walks over tags and text."""

    def __init__(self, line: int) -> None:
        super().__init__(convert_charrefs=True)
        self.first = line
        self.blocks: list[Block] = []
        self.spans: list[Span] = []
        self.line = line
        self.level = 0
        self.items: list[tuple[bool, list[Item]]] = []
        self.rows: list[Row] | None = None
        self.cells: list[Text] = []
        self.within = self.said = self.headed = False
        self.code: list[str] | None = None
        self.hidden = 0

    def here(self) -> int:
        return self.first + self.getpos()[0] - 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs  # the tag's own text is read where it matters
        if tag in {"script", "style"}:
            self.hidden += 1
        elif tag in HEADINGS:
            self.flush()
            self.level = HEADINGS[tag]
        elif self.within and tag in IN_CELLS:
            self._break()
        elif tag in {"ul", "ol"}:
            self.flush()
            self.items.append((tag == "ol", []))
        elif tag in {"tr", "dl"}:
            self._begin_row(tag)
        elif tag in BREAKS | {"li", "table"} | CELLS:
            self.flush()
            self.within, self.said = tag in CELLS, False
            self.headed |= tag in {"th", "dt"}
        elif tag == "pre":
            self.flush()
            self.code, self.line = [], self.here()
        else:
            self.spans.append(mark(self.get_starttag_text() or f"<{tag}>"))

    def handle_endtag(self, tag: str) -> None:
        if tag in {"script", "style"}:
            self.hidden = max(0, self.hidden - 1)
        elif self.within and tag in IN_CELLS:
            self._break()
        elif tag in HEADINGS or tag in BREAKS or tag == "li":
            self.flush()
        elif tag in {"ul", "ol"}:
            self._end_list()
        elif tag in CELLS:
            self.within = False
            self.cells.append(self._take())
            if tag == "dd":
                self._end_row()
        elif tag == "tr":
            self._end_row()
        elif tag in {"table", "dl"}:
            self._end_table()
        elif tag == "pre":
            self._end_code()
        else:
            self.spans.append(mark(f"</{tag}>"))

    def handle_data(self, data: str) -> None:
        if self.hidden:
            return
        if self.code is not None:
            self.code.append(data)
            return
        if not any(span.text.strip() and span.text[0] != MARK for span in self.spans):
            lead = len(data) - len(data.lstrip())
            self.line = self.here() + data[:lead].count("\n")
        told = re.sub(r"\s+", " ", data)
        self.spans.append(Span(_UNFOLDS.sub("", told) if self.level else told))
        self.said |= bool(data.strip())

    def _break(self) -> None:
        """Ends a line of a cell, which may have several."""
        if self.said:
            self.spans.append(mark("<br>"))
        self.said = False

    def _begin_row(self, tag: str) -> None:
        self.flush()
        self.cells = []
        if self.rows is None:
            # All rows of a list of terms have content; a table's first row is its header.
            self.rows = [Row(self.here(), ())] if tag == "dl" else []

    def flush(self) -> None:
        """Ends the heading, item or paragraph that is open."""
        text = self._take()
        level, self.level = self.level, 0
        if not text:
            return
        if self.rows is not None and not level:
            self.cells.append(text)
        elif level:
            self.blocks.append(Heading(self.line, level, text))
        elif self.items:
            self.items[-1][1].append(Item(self.line, text))
        else:
            self.blocks.append(Paragraph(self.line, text))

    def close(self) -> None:
        """Ends everything that the source left open."""
        super().close()
        self.flush()
        while self.items:
            self._end_list()
        self._end_table()
        self._end_code()

    def _take(self) -> Text:
        text, self.spans = tidy(self.spans), []
        pictured = any(span.image for span in text)
        if pictured:
            self.line = self.here()
        return text if pictured or plain(text).strip() else ()

    def _end_list(self) -> None:
        self.flush()
        if not self.items:
            return
        ordered, items = self.items.pop()
        if not items:
            return
        inner = Listing(items[0].line, tuple(items), ordered)
        if self.items and self.items[-1][1]:
            owner = self.items[-1][1].pop()
            self.items[-1][1].append(replace(owner, blocks=(*owner.blocks, inner)))
        else:
            self.blocks.append(inner)

    def _end_row(self) -> None:
        if self.cells and self.rows is not None:
            self.rows.append(Row(self.line, tuple(self.cells)))
        self.cells = []

    def _end_table(self) -> None:
        self._end_row()
        rows, self.rows = self.rows, None
        headed, self.headed, self.within = self.headed, False, False
        if rows and (rows[0].cells or len(rows) > 1):
            self.blocks.append(table_of(rows, headed))

    def _end_code(self) -> None:
        code, self.code = self.code, None
        if code and "".join(code).strip():
            self.blocks.append(Code(self.line, "".join(code).strip("\n")))
