"""Checks how deep HTML nests before the sanitiser reads it, whose time is quadratic in depth."""

from __future__ import annotations

import re
from collections import Counter

_DEEPEST = 1_000
"""How many elements may be nested; no text meant to be read has a tenth of that."""

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
# Elements that the next one of their sort ends, or that have no end tag at all.
_ENDED = frozenset("br hr img input p li dt dd tr td th thead tbody tfoot wbr".split())


def is_too_deep(html: str) -> bool:
    """Whether far too many elements of ``html`` are open at once."""
    if html.count("<") <= _DEEPEST:
        return False
    opened: Counter[str] = Counter()
    depth = 0
    for end, written in _TAG.findall(html):
        name = written.lower()
        if not end and name not in _ENDED:
            opened[name] += 1
            depth += 1
        elif opened[name]:
            opened[name] -= 1
            depth -= 1
        if depth > _DEEPEST:
            return True
    return False
