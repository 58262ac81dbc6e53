"""The summary of an entry on one line: its text without the links after it."""

from __future__ import annotations

import re

from nexus.importers.blocks import Text, plain
from nexus.importers.cutting import cut
from nexus.importers.wording import sentence

# What may be between a text and the links after it, and a label before each: "Repo: ...".
_BETWEEN = r"[\s–—|·•→,;:(/&-]"
_LABEL = r"(?:(?:^|(?<=[\s.!?(]))(?:[^\W\d_]+ )?[^\W\d_]+:\s{0,8})?"
_BARE = re.compile(rf"{_BETWEEN}{{0,8}}{_LABEL}https?://[^\s()]+\)?\s{{0,8}}$", re.IGNORECASE)
_LAST_LABEL = re.compile(r"(?:^|(?<=[.!?\n–—|·•→,;(]))[\s*_]{0,8}(?:[^\W\d_]+ )?[^\W\d_]+:\s{0,8}$")
_APART = re.compile(rf"(?:[.!?)\n]|\s[–—|·•→-]|[,;:(]|→)\s{{0,8}}$|^{_BETWEEN}*$")
_MOST = 6
_HANGING = " \t\n–—|·•→,;:(/&-"


def summary_of(text: Text) -> str:
    """``text`` on one line; ``A table of tides. [code](...) · https://...`` without its links."""
    told = _without_linked(text)
    for _ in range(_MOST):
        if found := _BARE.search(plain(told)):
            told = cut(told, found.start())[0]
    bare = not any(span.href and span.text != span.href for span in text)
    return sentence(told) or ("" if bare and told != text else sentence(text))


def _without_linked(text: Text) -> Text:
    """``text`` without links at its end that are separate from what it says."""
    first = len(text)
    for at in reversed(range(len(text))):
        if text[at].href:
            first = at
        elif re.search(r"\w", text[at].text):
            break
    before = plain(text[:first])
    if first == len(text):
        return text
    unlabelled = _LAST_LABEL.sub("", before)
    if unlabelled == before and not _APART.search(before):
        return text
    return cut(text, len(unlabelled.rstrip(_HANGING)))[0]
