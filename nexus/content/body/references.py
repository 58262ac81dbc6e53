"""Finds what a body points to by its text alone, so that each reference has its line.

This is a quick scan that does not parse markdown: its false positives are sorted out by
rendering the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nexus.content.links import ADDRESS, address_in
from nexus.content.structure.texts import all_unparsed_lines
from nexus.content.text import Position

_LINE_LIMIT = 10_000
_LIKELY = re.compile(r"\]\(|\]:|\bsrc|\bhref|://")
_UNPARSED = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|<!--.*?-->")
_INLINE = re.compile(r"(?P<image>!\[[^\[\]]*)?\]\(\s*<?(?P<target>(?:\([^()\s>]*\)|[^)\s>])+)")
# Not an address in markdown, but if it looks like a file's, the writer meant it as one.
_BLANK = re.compile(r"\]\(\s*(?P<target>[^()<>\"'\s]+ (?:[^()<>\"']|\([^()]*\))*)\)")
_FILE = re.compile(r"(?![a-zA-Z]{2,}:)[^,;]*[^\s.]\.\w{2,8}\s*")
_DEFINITION = re.compile(r" {0,3}\[[^\]^][^\]]*\]:\s*<?(?P<target>[^\s>]+)")
# Excludes an address used as the label of a link.
_ADDRESS = re.compile(rf"(?<!\[){ADDRESS}")
_HTML = re.compile(r"""(?P<image>\bsrc|\bhref)\s*=\s*["']?(?P<target>[^"'\s>]+)""")


@dataclass(frozen=True, slots=True)
class Reference:
    """A link's or an image's target, as written, and where it is in its file.

    Markdown does not accept a target that contains a space.
    """

    target: str
    at: Position
    image: bool = False


def references(text: str, start: int = 0) -> tuple[Reference, ...]:
    """What the body that begins at ``text[start]`` points to, in the portfolio and elsewhere."""
    first = text.count("\n", 0, start) + 1
    lines = text[start:].split("\n")
    unparsed = all_unparsed_lines(lines)
    return tuple(
        Reference(target, Position(first + place, column + 1), image)
        for place, line in enumerate(lines)
        if place not in unparsed and len(line) <= _LINE_LIMIT
        for target, column, image in _in_line(line)
    )


def _in_line(line: str) -> Iterator[tuple[str, int, bool]]:
    if not _LIKELY.search(line):
        return
    plain = _UNPARSED.sub(_blanked, line)
    for match in _BLANK.finditer(plain):
        if _FILE.fullmatch(match["target"]):
            yield match["target"].strip(), match.start("target"), False
    plain = _BLANK.sub(_blanked, plain)
    found = {m.start(): (address_in(m[0]), False) for m in _ADDRESS.finditer(plain)}
    for match in _INLINE.finditer(plain):
        found[match.start("target")] = match["target"], match["image"] is not None
    if definition := _DEFINITION.match(plain):
        found[definition.start("target")] = definition["target"], False
    for match in _HTML.finditer(plain):
        found[match.start("target")] = match["target"], match["image"] == "src"
    for column, (target, is_image) in found.items():
        yield target, column, is_image


def _blanked(found: re.Match[str]) -> str:
    return " " * len(found[0])
