"""Strikes out text between two tildes on each side (``~~so~~``), as on GitHub."""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor

_BEFORE_BARE_ADDRESSES = 88
# No two tildes inside, so that each search stops at the next ones. It would not backtrack with
# ``++`` either, but Python before 3.11.5 finds nothing then (CPython issue 106052).
_STRUCK_OUT = r"(?<!~)(~~)(?![~\s])((?:(?!~~)[\s\S])+)(?<!\s)~~(?!~)"


class Strikethrough(Extension):
    """Registers the step that finds it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Add the step to ``md``, behind code, links and raw HTML."""
        step = SimpleTagInlineProcessor(_STRUCK_OUT, "del")
        md.inlinePatterns.register(step, "strikethrough", _BEFORE_BARE_ADDRESSES)
