"""Markup that markdown reads as text, although it was meant as markup.

It touches the word after it (``##Overview``, ``-Oars``, ``1.Oars``), or comes from a word
processor (``• Oars``). A single line like a list item may mean anything; several in a row are a
list, and so is a bullet next to one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from nexus.importers.source.fences import lines_with_code

_HASHES = re.compile(r"( {0,3}#{2,6})(?=[^\s#])")
# A single "#" may also be a hashtag: "#OneWord", "#LearnInPublic with friends".
_HASH = re.compile(r"( {0,3}#)(?=[^\W\d_a-z][a-z]*[:,]?[ \t]+[^#\n]{1,80}$)")
# If further headings lack a space, the very first line may be a title even in lower case.
_TITLE = re.compile(r"\s*#(?=[^\W\d_][^#\n]{1,80}(?:\n|$))")
_FURTHER = re.compile(r"^ {0,3}##+[^\s#]", re.MULTILINE)
_LABEL = re.compile(r"(?<![\w*])(\*\*(?=\S)[^*\n]{1,60}[:.!?]\*\*)(?=[^\W_])")


def with_spaces(source: str) -> str:
    """``source`` with a space after such markup; code between fences stays as it is."""
    before, out = "", []
    if (title := _TITLE.match(source)) and _FURTHER.search(source):
        source = f"{title[0]} {source[title.end() :]}"
    for line, code in lines_with_code(source):
        out.append(line if code else _spaced(line, not before.strip()))
        before = line
    return "\n".join(out)


def _spaced(line: str, alone: bool) -> str:
    found = _HASHES.match(line) or (_HASH.match(line) if alone else None)
    apart = f"{found[1]} {line[found.end() :]}" if found else line
    return _LABEL.sub(r"\1 ", apart) if "**" in apart else apart


# Bullets that every program writes; others are emoji in front of items.
BULLETS = "•⦁◦▪▫●○■□‣⁃∙"


@dataclass(frozen=True, slots=True)
class _Sign:
    """How a line begins; ``place`` gives its position in the list, if its sign shows that.

    An ``inner`` one directly below an item of another list belongs to that item.
    """

    pattern: re.Pattern[str]
    place: Callable[[str], int] | None = None
    indented: bool = False
    inner: bool = False


_ROMAN = {"x": 10, "v": 5, "i": 1}


def _roman(told: str) -> int:
    """The number that lower-case Roman numerals stand for, as in ``iv``."""
    signs = [_ROMAN[sign] for sign in told]
    return sum(
        -one if one < after else one for one, after in zip(signs, [*signs[1:], 0], strict=True)
    )


def _letter(told: str) -> int:
    """The position of a letter in the alphabet."""
    return ord(told) - ord("a") + 1


def _last(told: str) -> int:
    """The last number of several, as in ``2.4``."""
    return int(told.rpartition(".")[2])


_BULLET = re.compile(rf"[ \t]*([{BULLETS}])[ \t]+(?=\S)")
_SIGNS = (
    _Sign(_BULLET, indented=True),
    _Sign(re.compile(r" {0,3}(-)[ \t]*(?=[^\W\d_]|\*\*|`)")),
    _Sign(re.compile(r" {0,3}(\*)[ \t]*(?=[^\W\d_`][^*]*$)")),
    _Sign(re.compile(r" {0,3}([o§Øü])[ \t]+(?=\S)"), inner=True),
    _Sign(re.compile(r" {0,3}([1-9]\d?)(?:[.)][ \t]*|-[ \t]+|-(?![a-z]))(?=[^\W\d_]|\*\*|`)"), int),
    _Sign(
        re.compile(r" {0,3}(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?[ \t]+(?=[^\W\d_]|\*\*|`)"),
        _last,
        inner=True,
    ),
    _Sign(
        re.compile(r" {0,3}\(?(x{0,2}(?:ix|iv|v?i{1,3}|v|(?<=x)))[.)][ \t]+(?=\S)"),
        _roman,
        inner=True,
    ),
    _Sign(re.compile(r" {0,3}\(?([a-z])[.)][ \t]+(?=\S)"), _letter, inner=True),
)
_ENDS = re.compile(r" {0,3}(?:#|>|<|\||[-*_=]{3})")
_RIGHT = re.compile(r" {0,3}(?:[-*]|\d{1,2}\.)[ \t]")
_ITEM = re.compile(rf" {{0,3}}(?:[-*+{BULLETS}]|\d{{1,2}}\.)[ \t]")
_INDENT = " " * 4
_SEVERAL = 2


def with_list_signs(source: str) -> str:
    """``source`` with markdown's markup before the lines of such lists."""
    lines = list(lines_with_code(source))
    out = [line for line, _ in lines]
    for at in _touching(lines):
        out[at] = _signed(out[at], _SIGNS[0], at)
    for sign in _SIGNS:
        for run in _runs(lines, sign):
            below = sign.inner and run[0] and _ITEM.match(lines[run[0] - 1][0])
            for count, at in enumerate(run, 1):
                out[at] = _INDENT * bool(below) + _signed(out[at], sign, count)
    return "\n".join(out)


_BULLETED = re.compile(r" {0,3}[-*+] ")


def _touching(lines: list[tuple[str, bool]]) -> list[int]:
    """The indexes of lines with such a bullet directly below an item, or between two."""
    found: list[int] = []
    for at, (line, code) in enumerate(lines[1:], 1):
        above = lines[at - 1][0]
        listed = _BULLETED.match(above) or (found and found[-1] == at - 1)
        if listed and not code and _BULLET.match(line) and _indent(line) == _indent(above):
            found.append(at)
    return found


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _runs(lines: list[tuple[str, bool]], sign: _Sign) -> list[list[int]]:
    """The indexes of lines that follow one another, with at most an empty line between two.

    Lines that continue one of them may come below it. A count may go on after a break.
    """
    runs: list[list[int]] = [[]]
    before = counted = 0
    for at, (line, code) in enumerate(lines):
        found = None if code else sign.pattern.match(line)
        if found is None:
            above = at > 0 and bool(lines[at - 1][0].strip())
            if not above or code or _ENDS.match(line):
                runs.append([])
                before = 0
            continue
        place = sign.place(found[1]) if sign.place else 0
        if place and place != before + len(runs[-1]) + 1:
            runs.append([])
            before = counted if place == counted + 1 else 0
        if not place or place == before + len(runs[-1]) + 1:
            runs[-1].append(at)
            counted = place
    return [run for run in runs if len(run) >= _SEVERAL]


def _signed(line: str, sign: _Sign, count: int) -> str:
    found = None if _RIGHT.match(line) else sign.pattern.match(line)
    if found is None:
        return line
    bullet = found[1] if found[1] in "-*" else "-"
    if sign.indented:
        return f"{line[: found.start(1)]}- {line[found.end() :]}"
    return f"{f'{count}.' if sign.place else bullet} {line[found.end() :]}"
