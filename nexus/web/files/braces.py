"""Whether the braces and comments of a style sheet end: one that does not spoils what follows it.

Style sheets are put together, so what follows may be one of ours.
"""

from __future__ import annotations

import re

from nexus.content.text import Lines, Position
from nexus.web.files.css import COMMENT, VERBATIM

_TOKEN = re.compile(rf"{COMMENT}|{VERBATIM}|/\*|[{{}}]", re.DOTALL)


def unmatched(css: str) -> tuple[Position, str] | None:
    """Where ``css`` has one without its other half and what to do about it, else None."""
    opened: list[int] = []
    for token in _TOKEN.finditer(css):
        if token[0] == "/*":
            return Lines(css).at(token.start()), "is a comment that never ends; end it with */"
        if token[0] == "{":
            opened.append(token.start())
        elif token[0] == "}":
            if not opened:
                return Lines(css).at(token.start()), "closes nothing; remove this }"
            opened.pop()
    if opened:
        return Lines(css).at(opened[-1]), "is never closed; end this { with a }"
    return None
