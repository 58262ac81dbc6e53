"""Finds what the links of a page lead to before it is sanitised, which drops some addresses."""

from __future__ import annotations

import re
from html import unescape

# Comments match first, so that nothing in them does.
_LINK = re.compile(
    r"""<(?:!--.*?(?:-->|\Z)|[aA]\s(?:[^<>]*?\s)?(?i:href)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))""",
    re.DOTALL,
)


def link_targets(html: str) -> list[str]:
    """The address of each link in ``html``, in order."""
    found = (match[1] for match in _LINK.finditer(html))
    return [unescape(target.strip("\"'")).strip() for target in found if target]
