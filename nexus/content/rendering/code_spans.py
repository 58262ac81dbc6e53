"""Finds code between backticks in a bounded time.

Where no run of backticks of the same length follows a run, the library scans all the rest of the
text, and does so again from the next run. Here it gives up after scanning far more than any text
meant to be read needs: the runs that are left stay as they are written.
"""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import BACKTICK_RE, BacktickInlineProcessor, InlineProcessor

_BEFORE_CODE, _CODE = 195, 190
_IN_VAIN = 1_000_000
"""How many characters of one text are scanned in vain, for an end that is not there."""

_TICKS = re.compile("`+")


class CodeSpans(Extension):
    """Registers the step that finds them, in place of the library's own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Add the steps to ``md``."""
        spans = _CodeSpans(BACKTICK_RE)
        md.inlinePatterns.register(_Beginning(spans, md), "code_begins", _BEFORE_CODE)
        md.inlinePatterns.register(spans, "backtick", _CODE)


class _CodeSpans(BacktickInlineProcessor):
    """The library's step, but it gives up after scanning too much in vain."""

    in_vain = 0

    def find_code_spans(self, start: int, text: str) -> tuple[int, int | None]:  # type: ignore[override]
        """Where the code opened by the ticks at ``start`` begins and ends; no end if it is none."""
        if self.in_vain > _IN_VAIN:
            ticks = _TICKS.match(text, start)
            return (ticks.end() if ticks else start), None
        begun, end = super().find_code_spans(start, text)  # type: ignore[misc]
        # Code with another tick at its start was closed by a shorter run: also a scan in vain.
        if end is None or text[begun] == "`":
            self.in_vain += len(text) - start
        return begun, end


class _Beginning(InlineProcessor):
    """Runs once at the beginning of each text."""

    def __init__(self, spans: _CodeSpans, md: Markdown) -> None:
        super().__init__(r"\A", md)
        self._spans = spans

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, _match: re.Match[str], _data: str
    ) -> tuple[None, None, None]:
        """Reset the count."""
        self._spans.in_vain = 0
        return None, None, None
