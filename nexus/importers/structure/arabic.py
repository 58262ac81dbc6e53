"""Words of Arabic headings without the prefixes that are joined to them."""

from __future__ import annotations

import re

# "And", "with", "for" and the article are joined to the noun that follows.
_TOGETHER = re.compile(r"(?:[وف]?(?:[بك]?ال|لل)(?=\w{2})|و(?=\w{4}))")
_ARABIC = re.compile(r"[\u0621-\u064a]")
# Variants that the same author may use interchangeably.
_SAME = str.maketrans({"ة": "ه", "ى": "ي", "ـ": None})


def bare(word: str) -> str:
    """``word`` without article and prefixes, its spelling simplified; other words don't change."""
    if not _ARABIC.match(word):
        return word
    told = word.translate(_SAME)
    found = _TOGETHER.match(told)
    return told[found.end() :] if found else told
