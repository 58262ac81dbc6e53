"""Blocks of HTML as on GitHub, where an empty line ends one: what follows is markdown again.

So the tags that begin and end an element may be in different blocks. No tree is made of them: the
sanitiser is the first to see all of the HTML.
"""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension
from markdown.htmlparser import HTMLExtractor, inner_blank_line_re
from markdown.preprocessors import Preprocessor

_PRIORITY = 20
_VERBATIM = frozenset({"pre", "script", "style", "textarea"})
_CODE = 4
"""How many spaces indented code begins with."""


class HtmlBlocks(Extension):
    """Registers the step that puts them away, in place of the library's own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Add the step to ``md``."""
        md.preprocessors.register(_HtmlBlocks(md), "html_block", _PRIORITY)


class _HtmlBlocks(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        reader = _Reader(self.md)
        reader.feed("\n".join(lines))
        reader.close()
        return "".join(reader.cleandoc).split("\n")


class _Reader(HTMLExtractor):
    """The library's reader of HTML, which ends a block at an empty line."""

    _cache: list[str]

    def handle_data(self, data: str) -> None:
        """Read text."""
        blank = inner_blank_line_re.search(data) if self.inraw else None
        if blank and _VERBATIM.isdisjoint(self.stack) and not _is_before_indented_tag(data):
            html = "".join([*self._cache, data[: blank.start()]])
            self.cleandoc.append(self.md.htmlStash.store(html))
            self._cache, self.stack, self.inraw = [], [], False
            data = data[blank.start() :]
        super().handle_data(data)

    def handle_endtag(self, tag: str) -> None:
        """Read an end tag, which is a block of its own where its element began in another one."""
        is_first = self.intail or self.at_line_start()
        if self.inraw or not is_first or not self.md.is_block_level(tag):
            super().handle_endtag(tag)
            return
        self.cleandoc.append("\n")
        self._put_away(self.get_endtag_text(tag))
        self.intail = True

    def handle_empty_tag(self, data: str, is_block: bool) -> None:
        """Read what has no end tag, an entity for example.

        What is behind an end tag stays there: the library keeps it for the next block.
        """
        if self.inraw or not self.intail:
            super().handle_empty_tag(data, is_block)
        elif is_block:
            self._put_away(data)
        else:
            self.cleandoc.append(data)

    def _put_away(self, html: str) -> None:
        self.cleandoc += [self.md.htmlStash.store(html), "\n\n"]


def _is_before_indented_tag(data: str) -> bool:
    """Whether the tag behind ``data`` stays one, although GitHub would show it as code."""
    return not data.strip() and len(data) - data.rfind("\n") > _CODE
