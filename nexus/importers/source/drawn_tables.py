"""Tables drawn with dashes, as Pandoc writes those of word processors -> markdown tables.

Either a grid of ``+---+`` and ``|``, or columns below ``-----  -----``. In columns each line is a
row; between two rules, rows are separated by empty lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice, takewhile

_BORDER = re.compile(r" {0,3}\+(?:[-=:]{3,200}\+){2,20}[ \t]*")
_GROUPS = re.compile(r" {0,3}-{2,200}(?: {1,4}-{2,200}){1,20}[ \t]*")
_RULE = re.compile(r" {0,3}-{5,400}[ \t]*")
_PIPE = re.compile(r"(?<!\\)\|")
_ITEM = re.compile(r"[-*+][ \t]+(?=\S)")
_LONGEST, _HIGHEST = 400, 5

# The lines of each cell; and the start, the end and the rows of a table.
_Row = list[list[str]]
_Drawn = tuple[int, int, list[_Row]]


def with_drawn_tables(lines: Sequence[tuple[str, bool]]) -> list[str]:
    """``lines``, each with whether it is code, with such tables; their number is unchanged."""
    told = ["" if code else line for line, code in lines]
    out = [line for line, _ in lines]
    at = 0
    while at < len(told):
        start, end, rows = _grid(told, at) or _columns(told, at) or (at, at + 1, [])
        if rows:
            written = [*_written(rows), *[""] * (end - start)]
            out[start:end] = written[: end - start]
        at = end
    return out


def _grid(lines: Sequence[str], at: int) -> _Drawn | None:
    """The grid whose top border is the line ``at``."""
    if not _BORDER.fullmatch(lines[at]):
        return None
    drawn = [*takewhile(_is_drawn, islice(lines, at, None))]
    width = drawn[0].count("+") - 1
    parts = [[*part] for border, part in groupby(drawn, _BORDER.fullmatch) if not border]
    rows = [[_PIPE.split(line.strip())[1:-1] for line in part] for part in parts]
    whole = all(len(cells) == width for row in rows for cells in row)
    whole = whole and bool(_BORDER.fullmatch(drawn[-1]))
    return at, at + len(drawn), [*map(_row, rows)] if whole else []


def _is_drawn(line: str) -> bool:
    return line.lstrip().startswith(("|", "+"))


def _columns(lines: Sequence[str], at: int) -> _Drawn | None:
    """The columns whose names are above the line ``at``."""
    if not _GROUPS.fullmatch(lines[at]):
        return None
    names = [*takewhile(_is_text, reversed(lines[max(0, at - _HIGHEST) : at]))][::-1]
    start = at - len(names)
    ruled = start > 0 and bool(_RULE.fullmatch(lines[start - 1]))
    told = _below(lines[at + 1 : at + _LONGEST], ruled)
    end = at + 1 + len(told)
    ends = end < len(lines) and bool(lines[end].strip())
    if not names or not told or (not ends if ruled else len(names) > 1):
        return None
    starts = [found.start() for found in re.finditer("-+", lines[at])]
    rows = [_row([_cut(line, starts) for line in row]) for row in (names, *_parted(told, ruled))]
    return start - ruled, end + ends, rows


def _below(lines: Sequence[str], ruled: bool) -> list[str]:
    """The lines of a table up to its end: a rule, otherwise an empty line."""
    return [*takewhile(lambda line: _is_text(line) or (ruled and not line.strip()), lines)]


def _is_text(line: str) -> bool:
    return bool(line.strip()) and not (_RULE.fullmatch(line) or _GROUPS.fullmatch(line))


def _parted(lines: Sequence[str], ruled: bool) -> Iterator[list[str]]:
    """The lines of each row."""
    if not ruled:
        yield from ([line] for line in lines)
        return
    yield from ([*row] for told, row in groupby(lines, lambda line: bool(line.strip())) if told)


def _cut(line: str, starts: Sequence[int]) -> list[str]:
    return [line[one:after] for one, after in zip(starts, [*starts[1:], None], strict=True)]


def _row(lines: Sequence[Sequence[str]]) -> _Row:
    return [[*cell] for cell in zip(*lines, strict=True)]


def _written(rows: Sequence[_Row]) -> Iterator[str]:
    first, *others = rows
    for row in (first, [["---"]] * len(first), *others):
        yield f"| {' | '.join(map(_cell, row))} |"


def _cell(lines: Sequence[str]) -> str:
    """``lines`` as one; items and paragraphs stay separate."""
    parts = [""]
    for line in map(str.strip, lines):
        if not line or _ITEM.match(line):
            parts.append("")
        parts[-1] = f"{parts[-1]} {_ITEM.sub('', line)}".strip()
    return _PIPE.sub(r"\\|", "<br>".join(filter(None, parts)))
