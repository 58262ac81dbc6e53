"""Lines as GitHub reads them: their headings, their breaks, and what a backslash escapes."""

from __future__ import annotations

import re
from string import punctuation
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SubstituteTagInlineProcessor

# A blank follows the signs, since a line may begin with the number of an issue, and one is before
# those at the end, since the last word may be C#.
_HEADING = re.compile(r"(?:^|\n)(?P<level>#{1,6})(?=[ \n]|$)(?P<header>[^\n]*?)(?: #+ *)?(?:\n|$)")
_BREAK = r"\\\n"
_AFTER_ESCAPES = 179


class GithubLines(Extension):
    """Changes the library's headings, and registers the step that finds breaks."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Change ``md``."""
        headings: Any = md.parser.blockprocessors["hashheader"]
        headings.RE = _HEADING
        md.ESCAPED_CHARS[:] = punctuation
        breaks = SubstituteTagInlineProcessor(_BREAK, "br")
        md.inlinePatterns.register(breaks, "backslash_break", _AFTER_ESCAPES)
