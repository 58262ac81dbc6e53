"""What a line of markdown begins, and what it leaves open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from markdown.util import BLOCK_LEVEL_ELEMENTS

from nexus.content.structure.containers import Aside, Fence, Item, Quotation

CODE = " " * 4
"""What indented code begins with."""

_ITEM = re.compile(r"( {0,3})(?:([0-9]{1,9})([.)])|([-+*]))(?:( +)(?=[^ ])|(?= *$))")
_ASIDE = re.compile(r"( {0,3})(!!! ?[\w-]+(?: +[\w-]+)*(?: +\".*?\")? *$|\[\^[^\]]*\]: *)")
_DEFINITION = re.compile("( {0,3})(: {1,3})(?=[^ ])")

_FENCE = re.compile(r"( {0,3})(`{3,}(?=[^`]*$)|~{3,})(.*)")
_HEADING = re.compile(r" {0,3}#{1,6}(?: |$)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+) *$")
_COLUMNS = re.compile(r"[-: ]*\|[-|: ]*$")

_SHORTEST_RULE = 3

_HTML = re.compile(
    rf" {{0,3}}<(?P<name>!--|(?P<end>/?)(?:{'|'.join(BLOCK_LEVEL_ELEMENTS)})(?=[ />]|$))",
    re.IGNORECASE,
)
_WITH_EMPTY_LINES = frozenset({"!--", "pre", "script", "style", "textarea"})


@dataclass(frozen=True, slots=True)
class Html:
    """HTML up to ``end``; an empty line ends it as well, unless it ``has_empty_lines``."""

    end: re.Pattern[str]
    has_empty_lines: bool


class Leaf(Enum):
    """What a line belongs to, if it is neither fenced code nor HTML."""

    NONE = 0
    PARAGRAPH = 1


def quotation_at(line: str, at: int) -> tuple[Quotation, int] | None:
    """The quotation that begins at ``at``, and where its text does."""
    begun = Quotation()
    begins = begun.goes_on(line, at)
    return None if begins is None else (begun, begins)


def item_at(line: str, at: int, *, in_paragraph: bool) -> tuple[Item, int] | None:
    """The item of a list that begins at ``at``, and where its text does.

    A paragraph is not interrupted by an item without text, or with a number other than 1, so that
    a year at the beginning of a line begins no list; nor by what separates the head of a table.
    """
    found = _ITEM.match(line, at)
    if not found or _is_rule(line[at:]):
        return None
    before, number, delimiter, bullet, spaces = found.groups(default="")
    if in_paragraph and (not spaces or int(number or 1) != 1 or _COLUMNS.match(line, at)):
        return None
    # If five spaces or more follow the marker, its text begins with code.
    width = len(before) + len(number) + 1 + (len(spaces) if len(spaces) <= len(CODE) else 1)
    indent = width if spaces else width + 1
    begun = Item(marker=delimiter or bullet, number=number, indent=indent)
    return begun, at + width if spaces else len(line)


def aside_at(line: str, at: int, *, after_term: bool) -> tuple[Aside, int] | None:
    """The admonition, footnote or (``after_term``) definition that begins at ``at``."""
    found = _ASIDE.match(line, at) or (_DEFINITION.match(line, at) if after_term else None)
    if not found:
        return None
    return Aside(indent=len(found[1]) + len(CODE), prefix=found[2]), found.end()


def fence_in(line: str) -> Fence | None:
    """The fenced code that ``line`` opens."""
    found = _FENCE.match(line)
    return Fence(len(found[1]), found[2], found[3]) if found else None


def _is_rule(line: str) -> bool:
    """Whether ``line`` is a thematic break: three stars, hyphens or underscores, or more."""
    mark = line.lstrip(" ")[:1]
    is_long = mark in {"-", "*", "_"} and line.count(mark) >= _SHORTEST_RULE
    return is_long and not line.strip(f"{mark} ") and not line.startswith(CODE)


def ends_paragraph(line: str) -> bool:
    """Whether a paragraph ends before ``line``, even if that is in no container."""
    return any(pattern.match(line) for pattern in (_HEADING, _FENCE, _HTML)) or _is_rule(line)


def leaf_after(line: str, *, in_paragraph: bool) -> Leaf | Html:
    """What a ``line`` of text leaves open."""
    if html := _HTML.match(line):
        return _html_after(line, html)
    if not line.strip() or (line.startswith(CODE) and not in_paragraph):
        return Leaf.NONE
    if _HEADING.match(line) or _is_rule(line) or (in_paragraph and _UNDERLINE.match(line)):
        return Leaf.NONE
    return Leaf.PARAGRAPH


def _html_after(line: str, found: re.Match[str]) -> Leaf | Html:
    name = found["name"].lower()
    if found["end"] or name == "hr":
        return Leaf.NONE
    end = re.compile("-->" if name == "!--" else f"</{name}", re.IGNORECASE)
    # What begins a comment may be part of what ends it.
    if end.search(line, found.end() - 2):
        return Leaf.NONE
    return Html(end, has_empty_lines=name in _WITH_EMPTY_LINES)
