"""Splits a file into its front matter and its body, and reads the front matter's keys."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nexus.content.frontmatter.yamltree import BadYaml, Mapping, parse
from nexus.content.text import FORBIDDEN_CHARACTERS, START, Lines, Position, forbidden

FIELD = "front matter"
SIZE_LIMIT = 100_000
"""The most characters that front matter may have; the rest of a file is its body."""

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_OPENING = re.compile(r"[ \t\n]*^---[ \t]*$", re.MULTILINE)
_EXAMPLE = "expected a line with ---, then keys such as `title: ...`, then a line with ---"


@dataclass(frozen=True, slots=True)
class Parts:
    """Where in a file's text its front matter is, and where its body begins."""

    keys_start: int
    keys_end: int
    body_start: int


def split_parts(text: str, lines: Lines) -> Parts:
    """The parts of ``text``. Raises ``BadYaml`` where front matter is missing or never ends."""
    opening = _OPENING.match(text)
    if opening is None:
        what = "is missing" if text.strip() else "is missing: the file is empty"
        raise BadYaml(f"{what}; {_EXAMPLE}", START, "front-matter")
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        at = lines.at(opening.end() - len(opening[0].lstrip()))
        raise BadYaml("is never closed; expected a second line with ---", at, "front-matter")
    return Parts(opening.end(), closing.start(), closing.end())


def keys_of(text: str, parts: Parts, lines: Lines) -> Mapping:
    """The front matter's keys and values.

    Raises ``BadYaml`` where it is too long, contains characters that are not text, is not
    YAML or is not a mapping of keys.
    """
    start, end = parts.keys_start, parts.keys_end

    def position(index: int) -> Position:
        return lines.at(start + index)

    if end - start > SIZE_LIMIT:
        message = f"is longer than {SIZE_LIMIT:,} characters; long text belongs in the body"
        raise BadYaml(message, position(0), "too-long")
    if found := FORBIDDEN_CHARACTERS.search(text, start, end):
        raise BadYaml(forbidden(found[0]), lines.at(found.start()), "control-character")
    root = parse(text[start:end], position)
    if root is None:
        return Mapping(position(0))
    if not isinstance(root, Mapping):
        raise BadYaml("has no keys; expected lines such as `title: ...`", root.at)
    return root
