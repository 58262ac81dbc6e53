"""Names that a document's title, or the address of a profile, reveals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nexus.importers.areas import Parted
from nexus.importers.blocks import Text, spaced
from nexus.importers.structure import heading_words
from nexus.importers.wording import undecorated

TITLE_PARTS = re.compile(r"\s[–—|:-]+\s|['’]s\s|:\s|\sby\s")
# Titles of documents about a single person.
_PERSONAL = frozenset("assessment evaluation portfolio resume cv".split())
_IN_TITLE = re.compile(
    r"(?:^|[|·•(]\s*)(?:student|author|name|intern|by)\s*:\s+([^|·•()]+)", re.IGNORECASE
)


def titled(parted: Parted) -> Iterator[str]:
    """Names in titles of ``parted``: ``Portfolio – Ada Lovelace``, ``Course | Student: Ada``."""
    for title in (parted.title, *(area.title for area in parted.areas[:2])):
        yield from (found[1].strip() for found in _IN_TITLE.finditer(title[:_LONGEST_TITLE]))
    first, *others = TITLE_PARTS.split(parted.title[:_LONGEST_TITLE])
    if _PERSONAL.intersection(heading_words.words(first)) and len(others) == 1:
        yield others[0].strip()


def beside_address(line: Text) -> str:
    """The name in ``Ada Lovelace – ada@quay.dev``, or ``""`` if the address has no word of it."""
    name, *others = _PARTED.split(spaced(line), maxsplit=1)
    rest = " ".join([*others, *(span.href for span in line)]).casefold()
    leads = "@" in rest or "://" in rest
    known = any(len(word) >= _SURE and word in rest for word in name.casefold().split())
    return undecorated(name) if leads and known else ""


_PARTED = re.compile(r"\s[–—|•·-]\s|,\s")
_SURE = 3
_LONGEST_TITLE = 200
_LINKEDIN = re.compile(r"linkedin\.com/in/([^/?#]+)", re.IGNORECASE)
_MAIL = re.compile(r"mailto:([^\W\d_]{3,}\.[^\W\d_]{3,}(?:\.\w+)?)@")
_GITHUB = re.compile(r"git(?:hub|lab)\.com/([A-Z][a-z]+)-?([A-Z][a-z]+)/?$")


def from_handle(url: str) -> str:
    """The name in ``url``, or ``""``: ``in/ada-lovelace-1815a``, ``github.com/AdaLovelace``."""
    if found := _GITHUB.search(url):
        return f"{found[1]} {found[2]}"
    slug = _LINKEDIN.search(url) or _MAIL.match(url)
    words = [word for word in re.split(r"[-.]", slug[1]) if word.isalpha()] if slug else []
    while words and words[-1].casefold() in _JOBS:
        words.pop()
    return " ".join(word.capitalize() for word in words) if len(words) >= _SHORTEST else ""


_SHORTEST = 2
# What people add to their names if the name alone is taken: ``ada-lovelace-dev``.
_JOBS = frozenset(
    "dev devs fe be developer developers development eng engineer engineering swe sde coder codes "
    "code coding programmer tech it ops devops sre cloud data ml ai qa tester web mobile android "
    "ios frontend backend fullstack front back end full stack software designer ux ui analyst "
    "science scientist security sec soc cyber js ts py java python react ruby rails php go golang "
    "rust kotlin swift flutter django node official pro".split()
)
