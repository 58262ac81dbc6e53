"""Lines of a project that only link to it: those links are its evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nexus.content.documents import Evidence
from nexus.importers.evidence_types import MOST, type_of
from nexus.importers.networks import is_local
from nexus.importers.source.fences import lines_with_code
from nexus.importers.unfilled import is_placeholder

_LABEL = (
    r"(?:(?:live|online|project|source|github|code|hosted|deployed|web|api)\s+)*"
    r"(?:demo|live|link|url|repo|repository|github|gitlab|code|website|site|app|deployment|api|doc"
    r"|version|preview|try it)s?"
)
_LINE = re.compile(
    r"^[ \t]*(?:[-*+][ \t]+)?(?:[^\w\s*_<\[-]{1,3}[ \t]+)?[*_]*"
    rf"(?:(?P<label>{_LABEL})[*_]*[ \t]*:[*_]*[ \t]*)?"
    r"(?:\[(?P<told>[^\[\]\n]{1,100})\]\((?P<to>https?://[^\s()<>]+)\)|<?(?P<bare>https?://[^\s()<>]+)>?)"
    r"[ \t]*\.?[ \t]*$",
    re.IGNORECASE,
)
_SAYS_NO_MORE = re.compile(rf"{_LABEL}|here|click here|view|visit", re.IGNORECASE)
# "It is described at", an address, "and elsewhere": such a line is part of a text, and so is one
# with more below it.
_LEADS_ON = re.compile(r"(?:[:,(]|\b(?:at|by|from|in|on|or|and|see|to|via|with|is|the))\s*$")
_GOES_ON = re.compile(r"[a-z]|(?: {4}|\t)\s*\S")


def links_apart(body: str) -> tuple[str, tuple[Evidence, ...]]:
    """The markdown ``body`` without lines like ``Live demo: https://...``, and their links.

    A line that is nothing but a link counts as well. Code stays as it is.
    """
    proofs: dict[str, Evidence] = {}
    kept: list[str] = []
    lines = [*lines_with_code(body)]
    for (line, is_code), (after, _) in zip(lines, [*lines[1:], ("", False)], strict=True):
        found = None if is_code else _LINE.match(line)
        proof = _evidence(found) if found and _stands_alone(found, kept[-1:], after) else None
        if proof and proof.url and (proof.url in proofs or len(proofs) < MOST):
            proofs.setdefault(proof.url, proof)
            if kept and not after.strip() and not kept[-1].strip():
                kept.pop()
        else:
            kept.append(line)
    return "\n".join(kept).strip() if proofs else body, tuple(proofs.values())


def _stands_alone(found: re.Match[str], before: Sequence[str], after: str) -> bool:
    leads = not found["label"] and any(map(_LEADS_ON.search, before))
    goes_on = _GOES_ON.match(after) and not _LINE.match(after)
    return not leads and not goes_on


def _evidence(found: re.Match[str]) -> Evidence | None:
    url, told = found["to"] or found["bare"], found["told"] or ""
    if is_placeholder(url) or is_local(url):
        return None
    said = "" if told == url or _SAYS_NO_MORE.fullmatch(told) else told
    return Evidence(type_of(url, f"{found['label'] or ''} {told}"), said, url)
