"""Words of Arabic headings: what is written together with them, taken off."""

from __future__ import annotations

import re

# "And", "with", "for" and the article are one word with the noun behind them.
_TOGETHER = re.compile(r"(?:[وف]?(?:[بك]?ال|لل)(?=\w{2})|و(?=\w{4}))")
_ARABIC = re.compile(r"[\u0621-\u064a]")
# Written one way or the other by the same hand.
_SAME = str.maketrans({"ة": "ه", "ى": "ي", "ـ": None})


def bare(word: str) -> str:
    """``word`` without article and prefixes, and as it is spelt without care; others stay."""
    if not _ARABIC.match(word):
        return word
    told = word.translate(_SAME)
    found = _TOGETHER.match(told)
    return told[found.end() :] if found else told
