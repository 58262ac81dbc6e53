"""Signs that touch the words behind them: ``##Overview``, ``**Problem:**Slow pages``.

Markdown takes both for text.
"""

from __future__ import annotations

import re

from nexus.importers.source.fences import lines_with_code

_SEVERAL = re.compile(r"( {0,3}#{2,6})(?=[^\s#])")
# One sign may also mark a topic to follow: "#OneWord", "#LearnInPublic with friends".
_ONE = re.compile(r"( {0,3}#)(?=[^\W\d_a-z][a-z]*[:,]?[ \t]+[^#\n]{1,80}$)")
_LABEL = re.compile(r"(?<![\w*])(\*\*(?=\S)[^*\n]{1,60}[:.!?]\*\*)(?=[^\W_])")


def with_spaces(source: str) -> str:
    """``source`` with a space behind such signs; code between fences stays as it is."""
    before, out = "", []
    for line, code in lines_with_code(source):
        out.append(line if code else _spaced(line, not before.strip()))
        before = line
    return "\n".join(out)


def _spaced(line: str, alone: bool) -> str:
    found = _SEVERAL.match(line) or (_ONE.match(line) if alone else None)
    apart = f"{found[1]} {line[found.end() :]}" if found else line
    return _LABEL.sub(r"\1 ", apart) if "**" in apart else apart
