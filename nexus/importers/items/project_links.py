"""Lines of a project that only lead to it: those links are its evidence."""

from __future__ import annotations

import re

from nexus.content.documents import Evidence
from nexus.importers.proofs import ANY_LINK, MOST, type_of
from nexus.importers.unfilled import is_placeholder

_LABEL = (
    r"(?:(?:live|online|project|source|github|code|hosted|deployed|web)\s+)*"
    r"(?:demo|live|link|url|repo|repository|github|gitlab|code|website|site|app|deployment)s?"
)
_LINE = re.compile(
    rf"^[ \t]*(?:[-*+][ \t]+)?[*_]*(?:(?P<label>{_LABEL})[*_]*[ \t]*:[*_]*[ \t]*)?"
    r"(?:\[(?P<told>[^\[\]\n]{1,100})\]\((?P<to>https?://[^\s()<>]+)\)|<?(?P<bare>https?://[^\s()<>]+)>?)"
    r"[ \t]*$\n?",
    re.IGNORECASE | re.MULTILINE,
)
_SAYS_NO_MORE = re.compile(rf"{_LABEL}|here|click here|view|visit", re.IGNORECASE)
_DEMO = re.compile(r"demo|live|site|app|deploy|hosted", re.IGNORECASE)


def links_apart(body: str) -> tuple[str, tuple[Evidence, ...]]:
    """The markdown ``body`` without its lines like ``Live demo: https://...``, and those links.

    A line that is a link and nothing else counts as well.
    """
    proofs: list[Evidence] = []

    def take(found: re.Match[str]) -> str:
        url = found["to"] or found["bare"]
        if is_placeholder(url) or len(proofs) >= MOST:
            return found[0]
        proofs.append(_evidence(found["label"] or found["told"] or "", found["told"] or "", url))
        return ""

    rest = _LINE.sub(take, body)
    return rest.strip() if proofs else body, tuple(proofs)


def _evidence(label: str, told: str, url: str) -> Evidence:
    kind = type_of(url)
    if kind == ANY_LINK and _DEMO.search(label):
        kind = "demo"
    return Evidence(kind, "" if told == url or _SAYS_NO_MORE.fullmatch(told) else told, url)
