"""Footnotes that may be referenced any number of times.

Where a note is referenced again, the library tries all numbers from 2 on until one is free: a few
thousand references to one note, a few pages of text, would take minutes. So would as many marks
that never end, each of which it reads up to the end of the text: here a mark contains no bracket.
"""

from __future__ import annotations

import re
from typing import Any

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension

_PLACE = "fnref"
_MARK = r"\[\^([^\[\]]*)\]"


class Footnotes(FootnoteExtension):
    """The library's footnotes, with a count of the references to each note."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Add the library's steps to ``md``, with marks that contain no bracket."""
        super().extendMarkdown(md)
        marks: Any = md.inlinePatterns["footnote"]
        marks.compiled_re = re.compile(_MARK)
        notes: Any = md.parser.blockprocessors["footnote"]
        notes.RE = re.compile(rf"^[ ]{{0,3}}{_MARK}:[ ]*(.*)$", re.MULTILINE)

    def unique_ref(self, reference: str, found: bool = False) -> str:
        """The id of the next reference to a note if one was ``found``, else just ``reference``."""
        if not found:
            return reference
        count = self.found_refs[reference] = self.found_refs.get(reference, 0) + 1
        return reference if count == 1 else reference.replace(_PLACE, f"{_PLACE}{count}", 1)
