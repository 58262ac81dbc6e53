"""Keeps the markdown library's running time bounded, whatever a body contains.

Where brackets or tags open and never close, and where lines repeat without an empty line, the
library scans the same text again from each place. A body may have two megabytes, so each such
case is limited here, at a bound that no text meant to be read comes near.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

from nexus.content.fences import code_lines
from nexus.content.rendering.tables import Tables

_BEFORE_FENCES, _AFTER_FENCES, _BEFORE_HTML = 28, 23, 22
_BEFORE_ALL_SIGNS, _AFTER_CODE_AND_ESCAPES = 200, 178
_TABLES_PRIORITY = 75

_LINKS = (
    ("reference", 170),
    ("link", 160),
    ("image_link", 150),
    ("image_reference", 140),
    ("short_reference", 130),
    ("short_image_ref", 125),
)
"""The library's steps that look for a bracket's other end, with the order it gives them."""

_TOO_MANY = 100
"""Brackets, tags or fences that are open at once, and headings without an empty line between."""

_BLANKS, _FENCE_LINE = 1_000, 200

_LONGEST_TEXT = 100_000
"""Characters of one paragraph, item or cell: each piece of markup in it copies all of it."""

_BRACKET = re.compile(r"[\[\]]")
_LONG_RUN = re.compile(rf"(?<! ) {{{_BLANKS},}}")
_SETS_APART = re.compile(r" {0,3}(?:#|: |!!! ?\w|(?:=+|-+) *$|(?:[-*_] {0,2}){3,}$)")
_OPEN_TAG = re.compile(r"<(?=[A-Za-z/!?][^<>]*(?:<|\Z))")


class Bounds(Extension):
    """Registers the bounds of this module; a text within them passes unchanged."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Add the steps to ``md``, one of them in place of the library's own tables."""
        md.preprocessors.register(_Lines(md), "bounded_lines", _BEFORE_FENCES)
        md.preprocessors.register(_Parts(md), "bounded_parts", _AFTER_FENCES)
        md.preprocessors.register(_Tags(md), "bounded_tags", _BEFORE_HTML)
        md.inlinePatterns.register(_Long(r"\A", md), "bounded_texts", _BEFORE_ALL_SIGNS)
        gate = _Gate(r"\A", md)
        md.inlinePatterns.register(gate, "bounded_links", _AFTER_CODE_AND_ESCAPES)
        for name, priority in _LINKS:
            links = _Links(md.inlinePatterns[name], gate)
            md.inlinePatterns.register(links, name, priority)
        tables: Any = md.parser.blockprocessors["table"]
        bounded = Tables(md.parser, tables.config)
        md.parser.blockprocessors.register(bounded, "table", _TABLES_PRIORITY)


class _Lines(Preprocessor):
    """Shortens very long runs of spaces, and hides lines that look like fences but open none."""

    def run(self, lines: list[str]) -> list[str]:
        if any(" " * _BLANKS in line for line in lines):
            lines = [_LONG_RUN.sub(" " * _BLANKS, line) for line in lines]
        openings = [place for place, line in enumerate(lines) if line[:3] in ("```", "~~~")]
        if not openings:
            return lines
        code = code_lines(lines) if len(openings) > _TOO_MANY else set(openings)
        unclosed = [place for place in openings if place not in code]
        hidden = unclosed if len(unclosed) > _TOO_MANY else []
        hidden += [place for place in openings if len(lines[place]) > _FENCE_LINE]
        for place in hidden:
            lines[place] = f" {lines[place]}"
        return lines


class _Parts(Preprocessor):
    """Separates headings, rules, notes and definitions where a block has far too many."""

    def run(self, lines: list[str]) -> list[str]:
        if sum(map(bool, map(_SETS_APART.match, lines))) <= _TOO_MANY:
            return lines
        parted: list[str] = []
        for _, group in groupby(lines, key=bool):
            block = list(group)
            ends = [bool(_SETS_APART.match(line)) for line in block]
            apart = sum(ends) > _TOO_MANY
            for line, is_end in zip(block, ends, strict=True):
                parted += [line, ""] if apart and is_end else [line]
        return parted


class _Tags(Preprocessor):
    """Escapes tags that never end."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if text.count("<") <= _TOO_MANY or len(_OPEN_TAG.findall(text)) <= _TOO_MANY:
            return lines
        return _OPEN_TAG.sub("&lt;", text).split("\n")


class _Long(InlineProcessor):
    """Leaves a text that is far too long as it is written."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, _match: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        """All of ``data`` if it is too long, so that nothing else is looked for in it."""
        return (data, 0, len(data)) if len(data) > _LONGEST_TEXT else (None, None, None)


class _Gate(InlineProcessor):
    """Checks a text once, before links are looked for in it."""

    is_shut = False

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, _match: re.Match[str], data: str
    ) -> tuple[None, None, None]:
        """Shut the gate where far too many brackets of ``data`` are open at once."""
        self.is_shut = data.count("[") > _TOO_MANY and _has_too_many_open(data)
        return None, None, None


class _Links(InlineProcessor):
    """Links or images of one sort, which are not looked for where the gate is shut."""

    def __init__(self, links: Any, gate: _Gate) -> None:
        super().__init__(links.pattern, links.md)
        self.ANCESTOR_EXCLUDES = links.ANCESTOR_EXCLUDES  # type: ignore[misc]
        self._links = links
        self._gate = gate

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override]  # noqa: N802
        """What the library makes of ``m``, if anything."""
        return (None, None, None) if self._gate.is_shut else self._links.handleMatch(m, data)


def _has_too_many_open(text: str) -> bool:
    depth = deepest = 0
    for bracket in _BRACKET.findall(text):
        depth = depth + 1 if bracket == "[" else max(0, depth - 1)
        deepest = max(deepest, depth)
    targets = text.split("](")[1:]
    return deepest > _TOO_MANY or sum(")" not in target for target in targets) > _TOO_MANY
