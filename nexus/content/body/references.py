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
_LIKELY = re.compile(r"\]\(|\]:|\b[sS][rR][cC]|\b[hH][rR][eE][fF]|://")
_UNPARSED = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|<!--(?:(?!<!--).)*?-->")
_INLINE = re.compile(
    r"(?P<image>!\[[^\[\]]*)?\]\(\s*"
    r"(?:<(?P<delimited>[^<>]+)>|<?(?P<target>(?:\([^()\s>]*\)|[^)\s>])+))"
)
# Not an address in markdown, but if it looks like a file's, the writer meant it as one.
_BLANK = re.compile(r"\]\(\s*(?P<target>[^()<>\"'\s]+ (?:[^()<>\"']|\([^()]*\))*)\)")
_FILE = re.compile(
    r"(?:https?://|[^\s,;]*\w\.[a-zA-Z]\w+ ).*|(?![a-zA-Z]{2,}:)[^,;]*[^\s.]\.\w{2,8}\s*"
)
_DEFINITION = re.compile(
    r" {0,3}\[[^\]^][^\]]*\]:\s*(?:<(?P<delimited>[^<>]+)>|<?(?P<target>[^\s>]+))"
)
# As editors paste pictures: often longer than any line that the other patterns may scan.
_EMBEDDED = re.compile(
    r"""(?:(?<=[(<"'=])|(?<=\]: ))data:image/[\w.+-]+;base64,[\w+/=]*""", re.ASCII | re.IGNORECASE
)
# Excludes an address used as the label of a link.
_ADDRESS = re.compile(rf"(?<!\[){ADDRESS}")
_HTML = re.compile(
    r"""(?:(?P<image>\bsrc)|\bhref)\s*=\s*"""
    r"""(?:(?P<quote>["'])(?P<delimited>[^"'<>]+)(?P=quote)|["']?(?P<target>[^"'\s>]+))""",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"\\([!-/:-@[-`{-~])")


@dataclass(frozen=True, slots=True)
class Reference:
    """A link's or an image's target, without escapes, and where it is in its file.

    Markdown accepts one that contains a space only if it ``is_delimited``: by ``<`` and ``>``, or
    in HTML by quotation marks.
    """

    target: str
    at: Position
    image: bool = False
    is_delimited: bool = False


def references(text: str, start: int) -> tuple[Reference, ...]:
    """What the body that begins at ``text[start]`` points to, in the portfolio and elsewhere."""
    first = text.count("\n", 0, start) + 1
    lines = text[start:].split("\n")
    unparsed = all_unparsed_lines(lines)
    return tuple(
        reference
        for place, line in enumerate(lines)
        if place not in unparsed
        for reference in _in_line(line, first + place)
    )


def _in_line(line: str, number: int) -> Iterator[Reference]:
    if not _LIKELY.search(line):
        return
    is_short = len(line) <= _LINE_LIMIT
    plain = _UNPARSED.sub(_blanked, line) if is_short else line
    embedded = [
        Reference(match[0], Position(number, match.start() + 1), image=True)
        for match in _EMBEDDED.finditer(plain)
    ]
    if not is_short:
        yield from embedded
        return
    for match in _BLANK.finditer(plain):
        if _FILE.fullmatch(match["target"]):
            yield _reference(match, number)
    plain = _BLANK.sub(_blanked, plain)
    found = [
        Reference(address_in(match[0]), Position(number, match.start() + 1))
        for match in _ADDRESS.finditer(plain)
    ]
    if definition := _DEFINITION.match(plain):
        found.append(_reference(definition, number))
    found += [
        _reference(match, number, bool(match["image"]))
        for pattern in (_INLINE, _HTML)
        for match in pattern.finditer(plain)
    ]
    found += embedded
    # An address within one of the others is found again there, as a whole.
    yield from {reference.at: reference for reference in found}.values()


def _reference(match: re.Match[str], number: int, image: bool = False) -> Reference:
    name = "delimited" if match.groupdict().get("delimited") else "target"
    at = Position(number, match.start(name) + 1)
    target = match[name].strip()
    if match.re is not _HTML:
        target = _ESCAPED.sub(r"\1", target)
    return Reference(target, at, image, name == "delimited")


def _blanked(found: re.Match[str]) -> str:
    return " " * len(found[0])
