"""Fenced code: its language and its marked lines, and nothing else of what may be behind these.

Its tabs stay: whoever copies a Makefile from a page needs them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from markdown import Markdown
from markdown.extensions.fenced_code import FencedBlockPreprocessor, FencedCodeExtension
from markdown.preprocessors import NormalizeWhitespace

from nexus.content.fences import code_lines

_BLANKS, _PRIORITY = 30, 25
_MARKS = ("```", "~~~")


class PlainFences(FencedCodeExtension):
    """The library's fenced code, whose other options do not reach the highlighter."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the steps in the place of the library's."""
        md.registerExtension(self)
        md.preprocessors.register(_Blanks(md), "normalize_whitespace", _BLANKS)
        step = _PlainFences(md, self.getConfigs())
        md.preprocessors.register(step, "fenced_code_block", _PRIORITY)


class _Blanks(NormalizeWhitespace):
    """The library's step, which puts spaces in place of tabs, except in the lines of code."""

    def run(self, lines: list[str]) -> list[str]:
        expanded = super().run(lines)
        if any("\t" in line for line in lines):
            for place in code_lines(expanded):
                if expanded[place] and not expanded[place].startswith(_MARKS):
                    expanded[place] = lines[place]
        return expanded


class _PlainFences(FencedBlockPreprocessor):
    # As on GitHub, whatever is behind the language is ignored: to the library, that would be text.
    FENCED_BLOCK_RE = re.compile(
        r"^(?P<fence>~{3,}|`{3,}) *"
        r"(?:\{(?P<attrs>[^\n]*)\}|\.?(?P<lang>[\w#.+-]*) *"
        r"(?:hl_lines=(?P<quot>[\"'])(?P<hl_lines>.*?)(?P=quot))?)"
        r"[^`\n]*\n(?P<code>.*?)(?<=\n)(?P=fence) *$",
        re.MULTILINE | re.DOTALL,
    )

    def handle_attrs(
        self, attrs: Iterable[tuple[str, Any]]
    ) -> tuple[str, list[str], dict[str, Any]]:
        """The first class as the language, and ``hl_lines``."""
        _, classes, options = super().handle_attrs(attrs)
        return "", classes[:1], {k: v for k, v in options.items() if k == "hl_lines"}
