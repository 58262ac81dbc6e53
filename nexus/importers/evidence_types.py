"""What a link shows as evidence, judging by its address and its label."""

from __future__ import annotations

import re

# As many as an entry gets.
MOST = 8
REPOSITORY, DEMO, ANY = "repository", "demo", "link"
_HOSTS = r"//(?:www\.)?(?:github|gitlab|codeberg)\.(?:com|org)"
_TYPES = (
    ("pull request", re.compile(r"/(?:pull|merge_requests)/\d+")),
    ("commit", re.compile(r"/commit/[0-9a-f]{7,}")),
    (REPOSITORY, re.compile(rf"{_HOSTS}/[^/]+/[^/]+")),
)
_DEMO = re.compile(
    r"\b(?:demo|live|try it|(?:web)?site|app|deploy(?:ed|ment)|hosted)\b", re.IGNORECASE
)


def type_of(url: str, label: str = "") -> str:
    """The type of evidence that ``url`` leads to, or that its ``label`` says it shows."""
    kind = next((name for name, pattern in _TYPES if pattern.search(url)), ANY)
    return DEMO if kind == ANY and _DEMO.search(label) else kind
