"""Syntax that converters and editors write (Pandoc, Google Docs, Obsidian) -> plain markdown.

GitHub shows it as text: ``# Storms {#storms}``, ``::: warning``, ``[Mast]{.underline}``, and a
line below a term that begins with a colon. Editors that take pasted markdown for text put a
backslash before each sign.
"""

from __future__ import annotations

import re
from itertools import groupby

from nexus.importers.source.drawn_tables import with_drawn_tables
from nexus.importers.source.fences import lines_with_code
from nexus.importers.source.folded import with_levels
from nexus.importers.source.html_headings import with_headings
from nexus.importers.source.underlined import with_hashes

_KEY = r"""(?:[#.][^\s{}]{1,200}|[\w-]{1,40}=(?:"[^"\n]{0,200}"|[^\s{}"]{1,200}))"""
_ATTRIBUTES = rf"\{{:?\s?(?:-|{_KEY}(?:\s{{1,4}}{_KEY}){{0,9}})\s?\}}"
_SPAN = re.compile(rf"\[([^\[\]\n]{{1,300}})\]{_ATTRIBUTES}")
_AT_END = rf"(?<=\S)[ \t]{{1,4}}(?={_ATTRIBUTES}[ \t]*$)"
_BEHIND = re.compile(rf"(?:(?<=[)`])|{_AT_END}){_ATTRIBUTES}", re.MULTILINE)
_FENCED = re.compile(
    r" {0,3}:{3,80}(?!:)[ \t]{0,4}(?:\{[^{}]{1,200}\}|[\w-]{1,40})?[ \t]{0,4}:{0,80}[ \t]*"
)


def as_markdown(source: str) -> str:
    """``source`` without attributes and named blocks, with terms and their definitions as a list.

    No line is removed, so that the line numbers of the report stay right.
    """
    cut = _parts(with_levels(with_hashes(_unescaped(source))))
    plain = [part if code else _plain(part) for part, code in cut]
    lines = lines_with_code("\n".join(plain))
    told = [("" if not code and _FENCED.fullmatch(line) else line, code) for line, code in lines]
    return "\n".join(_with_terms(with_drawn_tables(told), [code for _, code in told]))


def _plain(text: str) -> str:
    bare = _without_attributes(_without_breaks(with_headings(text)))
    return _NOTES.sub(_as_shown, bare)


_ESCAPED = re.compile(
    r"^[ \t]{0,8}\\(?:#{1,6}|[*+-]|-{3,}|\*\\\*\S.{0,200})(?:[ \t]|$)", re.MULTILINE
)
_SEVERAL = 5
# Within a table, a bar that is no border stays escaped.
_SIGNS = re.compile(r"\\([#*_\-+.!>`~()\[\]])")


def _unescaped(source: str) -> str:
    """``source`` as markup again, if an editor that markdown was pasted into has escaped it."""
    if len(_ESCAPED.findall(source)) < _SEVERAL:
        return source
    return "\n".join(part if code else _SIGNS.sub(r"\1", part) for part, code in _parts(source))


def _parts(source: str) -> list[tuple[str, bool]]:
    """``source`` divided where code between fences begins and ends."""
    runs = groupby(lines_with_code(source), key=lambda told: told[1])
    return [("\n".join(line for line, _ in run), code) for code, run in runs]


# Obsidian's own syntax: [[Tides|the tides]], ![[chart.png|300]], ==bright==, %%hidden%%, ^a1b2 for
# a place.
# Code that was not marked up has the same characters: frame[[name]], (==), %%time, 2 ^1024.
_CODE = r"(?P<code>`[^`\n]{1,200}`)"
_EMBEDDED = r"(?<!\w)!\[\[(?P<embedded>[^\[\]|#<>\n]{1,200})(?:[|#][^\[\]\n]{0,200})?\]\](?!\()"
_LINK = r"(?<!\w)\[\[(?:[^\[\]|\n]{1,200}\|)?(?P<link>[^\W\d_][^\[\]|\n]{0,200})\]\](?!\()"
_BRIGHT = r"(?<![=\w])==(?P<bright>[\w*][^=\n]{0,200}(?<=\S))==(?![=\w])"
_HIDDEN = r"^[ \t]{0,8}%%[^%\n]{1,400}%%[ \t]*$|(?<![\w%])%%(?=\S)[^%\n]{1,400}(?<=\S)%%(?![\w%])"
_PLACE = r"(?<=\S) \^(?=[a-z-]{0,11}\d)(?=[\d-]{0,11}[a-z])[a-z0-9-]{4,12}$"
# Another note is embedded by its title: its text is not here.
_FILE = re.compile(r"\.[A-Za-z]\w{1,9}$")
_NOTES = re.compile(rf"{_CODE}|{_EMBEDDED}|{_LINK}|{_BRIGHT}|{_HIDDEN}|{_PLACE}", re.MULTILINE)


_BREAK = re.compile(r"[ \t]{0,8}<br\s?/?>[ \t]*", re.IGNORECASE)


def _without_breaks(text: str) -> str:
    """``text`` without line breaks directly above headings, which would swallow those."""
    lines = text.split("\n")
    above = False
    for at in reversed(range(len(lines))):
        breaks = above and bool(_BREAK.fullmatch(lines[at]))
        above = breaks or lines[at].startswith("#")
        lines[at] = "" if breaks else lines[at]
    return "\n".join(lines)


def _without_attributes(text: str) -> str:
    if "{" not in text:
        return text
    behind = _BEHIND.sub(lambda found: "\n" * found[0].count("\n"), text)
    return _SPAN.sub(r"\1", behind)


def _as_shown(found: re.Match[str]) -> str:
    if found["embedded"] and _FILE.search(found["embedded"]):
        return f"![](<{found['embedded']}>)"
    return "".join(filter(None, found.groups()))


_DEFINED = re.compile(r" {0,2}:[ \t]+(?=\S)")
_TERM = re.compile(
    r"(?![-*+][ \t]|[#>|`~:]|\d{1,3}[.)][ \t])(?P<bold>\*\*|__)?(\S.{0,80}?)(?(bold)(?P=bold))"
)


def _with_terms(lines: list[str], code: list[bool]) -> list[str]:
    """``lines`` with each term as a list item in bold, above its definition."""
    out = [*lines]
    for at, line in enumerate(lines):
        sign = None if code[at] else _DEFINED.match(line)
        if sign is None:
            continue
        above = at - 2 if at > 1 and not lines[at - 1].strip() else at - 1
        term = _TERM.fullmatch(lines[above]) if above >= 0 else None
        if term and (not above or not lines[above - 1].strip()):
            # The definition has to follow at once; the empty line between them goes above.
            out[above:at] = [*lines[above + 1 : at], f"- **{term[2]}:**"]
            out[at] = f"  {line[sign.end() :]}"
    return out
