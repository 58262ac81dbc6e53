"""Lists whose signs are none of markdown's: ``-Oars``, ``1.Oars``, ``o Oars``.

A line alone may mean anything by such a sign; lines that go on with it are a list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nexus.importers.source.fences import lines_with_code

# Those that every program writes; others lead items as pictures.
BULLETS = "•⦁◦▪▫●○■□‣⁃∙"


@dataclass(frozen=True, slots=True)
class _Sign:
    """How a line begins; ``counted`` where it tells which of the list it is."""

    pattern: re.Pattern[str]
    counted: bool = False
    indented: bool = False


_SIGNS = (
    _Sign(re.compile(rf"[ \t]*([{BULLETS}])[ \t]+(?=\S)"), indented=True),
    _Sign(re.compile(r" {0,3}(-)[ \t]*(?=[^\W\d_]|\*\*|`)")),
    _Sign(re.compile(r" {0,3}(\*)[ \t]*(?=[^\W\d_`][^*]*$)")),
    _Sign(re.compile(r" {0,3}([o§Øü])[ \t]+(?=\S)")),
    _Sign(re.compile(r" {0,3}(\d{1,2})\.[ \t]*(?=[^\W\d_]|\*\*|`)"), counted=True),
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
        place = int(found[1]) if sign.counted else 0
        if sign.counted and place != len(runs[-1]) + 1:
            runs.append([])
        if not sign.counted or place == len(runs[-1]) + 1:
            runs[-1].append(at)
    return [run for run in runs if len(run) >= _SEVERAL]


def _signed(line: str, sign: _Sign, count: int) -> str:
    found = None if _RIGHT.match(line) else sign.pattern.match(line)
    if found is None:
        return line
    bullet = found[1] if found[1] in "-*" else "-"
    if sign.indented:
        return f"{line[: found.start(1)]}- {line[found.end() :]}"
    return f"{f'{count}.' if sign.counted else bullet} {line[found.end() :]}"
