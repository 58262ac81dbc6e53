"""Headings of HTML directly above markdown.

HTML lasts until the next empty line, so a list or text below such a heading would be no markdown.
"""

from __future__ import annotations

import re

_HEADING = re.compile(
    r" {0,3}<h(?P<level>[1-6])\b[^<>]{0,200}>[ \t]*(?P<text>\S.{0,400}?)[ \t]*</h(?P=level)>[ \t]*",
    re.IGNORECASE,
)


def with_headings(source: str) -> str:
    """``source``, outside code, with such headings as those of markdown."""
    lines = source.split("\n")
    html = False
    for at, line in enumerate(lines[:-1]):
        heading = None if html else _HEADING.fullmatch(line)
        if heading and lines[at + 1].strip():
            lines[at] = f"{'#' * int(heading['level'])} {heading['text']}"
        else:
            html = bool(line.strip()) and (html or line.lstrip().startswith("<"))
    return "\n".join(lines)
