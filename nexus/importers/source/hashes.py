"""Headings whose signs touch their words: ``##Overview``, which markdown takes for text."""

from __future__ import annotations

import re

from nexus.importers.source.fences import lines_with_code

_SEVERAL = re.compile(r"( {0,3}#{2,6})(?=[^\s#])")
# One sign may also mark a topic to follow: "#OneWord", "#LearnInPublic with friends".
_ONE = re.compile(r"( {0,3}#)(?=[^\W\d_a-z][a-z]*[:,]?[ \t]+[^#\n]{1,80}$)")


def with_spaces(source: str) -> str:
    """``source`` with a space behind such signs; code between fences stays as it is."""
    if "#" not in source:
        return source
    before, out = "", []
    for line, code in lines_with_code(source):
        out.append(line if code else _spaced(line, not before.strip()))
        before = line
    return "\n".join(out)


def _spaced(line: str, alone: bool) -> str:
    found = _SEVERAL.match(line) or (_ONE.match(line) if alone else None)
    return f"{found[1]} {line[found.end() :]}" if found else line
