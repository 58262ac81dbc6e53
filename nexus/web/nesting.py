"""Puts the text of several entries on one page: headings one level down, ids of their own.

The HTML is as it was sanitised and stored: attributes stand in double quotes, and neither
``<`` nor a double quote stands in text or values unescaped.
"""

from __future__ import annotations

import re

_DEEPEST = 6
_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [^<>"=]+(?:="[^"]*")?)*)>')
_ATTRIBUTE = re.compile(r' ([^<>"= ]+)="([^"]*)"')


def nested(html: str, prefix: str) -> str:
    """``html`` with its headings one level down; its ids begin with ``prefix``."""

    def attribute(found: re.Match[str]) -> str:
        name, value = found.groups()
        if name == "id":
            return f' id="{prefix}{value}"'
        if name == "href" and value.startswith("#"):
            return f' href="#{prefix}{value[1:]}"'
        return found.group()

    def tag(found: re.Match[str]) -> str:
        end, name, attributes = found.groups()
        if name[0] == "h" and name[1:].isdecimal():
            name = f"h{min(int(name[1:]) + 1, _DEEPEST)}"
        return f"<{end}{name}{_ATTRIBUTE.sub(attribute, attributes)}>"

    return _TAG.sub(tag, html)
