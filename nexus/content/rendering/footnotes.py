"""Footnotes that may be pointed to any number of times.

Where a note is pointed to again, the library tries all numbers from 2 on until one is free: some
thousand references to one note, a few pages of text, would take it minutes.
"""

from __future__ import annotations

from markdown.extensions.footnotes import FootnoteExtension

_PLACE = "fnref"


class Footnotes(FootnoteExtension):
    """The library's own, which counts the places that point to a note."""

    def unique_ref(self, reference: str, found: bool = False) -> str:
        """The id of the next place that points to a note, if one was ``found``."""
        if not found:
            return reference
        count = self.found_refs[reference] = self.found_refs.get(reference, 0) + 1
        return reference if count == 1 else reference.replace(_PLACE, f"{_PLACE}{count}", 1)
