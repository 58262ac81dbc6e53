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


# Between links side by side, as in "Code: ... | Demo: ...".
_BESIDE = re.compile(r"[ \t]+[·•|/][ \t]+|,[ \t]+|(?<=\))[ \t]+(?=\[)")


def links_apart(body: str) -> tuple[str, tuple[Evidence, ...]]:
    """The markdown ``body`` without lines like ``Live demo: https://...``, and their links.

    A line that is nothing but a link counts as well, and so do several links side by side that
    each say where they lead. Code stays as it is.
    """
    proofs: dict[str, Evidence] = {}
    kept: list[str] = []
    lines = [*lines_with_code(body)]
    for (line, is_code), (after, _) in zip(lines, [*lines[1:], ("", False)], strict=True):
        shown = {} if is_code else _shown_by(line, kept[-1:], after)
        if shown and len(proofs.keys() | shown) <= MOST:
            proofs = {**proofs, **shown, **proofs}
            if kept and not after.strip() and not kept[-1].strip():
                kept.pop()
        else:
            kept.append(line)
    return "\n".join(kept).strip() if proofs else body, tuple(proofs.values())


def _shown_by(line: str, before: Sequence[str], after: str) -> dict[str, Evidence]:
    """What the links of ``line`` show, by their addresses, if it is nothing else."""
    found = _links_of(line)
    shown = {url: _evidence(each, url) for each in found if (url := each["to"] or each["bare"])}
    if not found or not _stands_alone(found[0], before, after):
        return {}
    return {} if any(is_placeholder(url) or is_local(url) for url in shown) else shown


def _links_of(line: str) -> list[re.Match[str]]:
    if whole := _LINE.match(line):
        return [whole]
    found = [*filter(_says_where, map(_LINE.match, parts := _BESIDE.split(line)))]
    return [each for each in found if each] if len(found) == len(parts) else []


def _says_where(found: re.Match[str] | None) -> bool:
    return bool(found and (found["label"] or _SAYS_NO_MORE.fullmatch(found["told"] or "")))


def _stands_alone(found: re.Match[str], before: Sequence[str], after: str) -> bool:
    leads = not found["label"] and any(map(_LEADS_ON.search, before))
    return not leads and not (_GOES_ON.match(after) and not _links_of(after))


def _evidence(found: re.Match[str], url: str) -> Evidence:
    told = found["told"] or ""
    said = "" if told == url or _SAYS_NO_MORE.fullmatch(told) else told
    return Evidence(type_of(url, f"{found['label'] or ''} {told}"), said, url)
