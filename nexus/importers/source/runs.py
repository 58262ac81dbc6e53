"""Lists whose signs are none of markdown's: ``-Oars``, ``a) Oars``, ``#1 Oars``.

A line alone may mean anything by such a sign; lines that go on with it are a list.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from nexus.importers.source.fences import lines_with_code

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
# Those that every program writes; others lead items as pictures.
BULLETS = "•⦁◦▪▫●○■□‣⁃∙"
_LETTERS = tuple("abcdefghijkl")


@dataclass(frozen=True, slots=True)
class _Sign:
    """How a line begins; ``place`` tells which of the list it is, where it is counted."""

    pattern: re.Pattern[str]
    place: Callable[[str], int] | None = None
    indented: bool = False


def _among(names: tuple[str, ...]) -> Callable[[str], int]:
    return lambda told: names.index(told.casefold()) + 1 if told.casefold() in names else 0


_SIGNS = (
    _Sign(re.compile(rf"[ \t]*([{BULLETS}])[ \t]+(?=\S)"), indented=True),
    _Sign(re.compile(r" {0,3}(-)[ \t]*(?=[^\W\d_]|\*\*|`)")),
    _Sign(re.compile(r" {0,3}(\*)[ \t]*(?=[^\W\d_`][^*]*$)")),
    _Sign(re.compile(r" {0,3}(--)[ \t]+(?=\S)")),
    _Sign(re.compile(r" {0,3}([o§Øü])[ \t]+(?=\S)")),
    _Sign(re.compile(r" {0,3}(\d{1,2})\.[ \t]*(?=[^\W\d_]|\*\*|`)"), int),
    _Sign(re.compile(r" {0,3}(\d{1,2})[ \t]+[-–—][ \t]+(?=\S)"), int),
    _Sign(re.compile(r" {0,3}#(\d{1,2})[.:)]?[ \t]+(?=\S)"), int),
    _Sign(re.compile(r" {0,3}\(?([a-lA-L])[.)][ \t]+(?=\S)"), _among(_LETTERS)),
    _Sign(re.compile(r" {0,3}\(?([ivxIVX]{1,4})[.)][ \t]+(?=\S)"), _among(_ROMAN)),
)
_RIGHT = re.compile(r" {0,3}(?:[-*]|\d{1,2}\.)[ \t]")
_SEVERAL = 2


def with_list_signs(source: str) -> str:
    """``source`` with markdown's signs before the lines of such lists."""
    lines = list(lines_with_code(source))
    out = [line for line, _ in lines]
    for sign in _SIGNS:
        for run in _runs(lines, sign):
            for count, at in enumerate(run, 1):
                out[at] = _signed(out[at], sign, count)
    return "\n".join(out)


def _runs(lines: list[tuple[str, bool]], sign: _Sign) -> list[list[int]]:
    """The places of lines that follow one another, an empty line at most between two."""
    runs: list[list[int]] = [[]]
    for at, (line, code) in enumerate(lines):
        found = None if code else sign.pattern.match(line)
        if found is None:
            if line.strip() or (at and not lines[at - 1][0].strip()):
                runs.append([])
            continue
        place = sign.place(found[1]) if sign.place else 0
        if sign.place and place != len(runs[-1]) + 1:
            runs.append([])
        if not sign.place or place == len(runs[-1]) + 1:
            runs[-1].append(at)
    return [run for run in runs if len(run) >= _SEVERAL]


def _signed(line: str, sign: _Sign, count: int) -> str:
    found = None if _RIGHT.match(line) else sign.pattern.match(line)
    if found is None:
        return line
    bullet = found[1] if found[1] in "-*" else "-"
    if sign.indented:
        return f"{line[: found.start(1)]}- {line[found.end() :]}"
    return f"{f'{count}.' if sign.place else bullet} {line[found.end() :]}"
