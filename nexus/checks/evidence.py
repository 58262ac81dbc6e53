"""Rules about what proves an entry; malformed links are reported when a file is read."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from nexus.checks.subject import Subject, warning
from nexus.errors import Problem


def duplicate_evidence(subject: Subject) -> Iterator[Problem]:
    """Evidence that occurs twice in one entry; two entries may share theirs."""
    for file, entry in subject.entries():
        first: dict[str, int] = {}
        for place, evidence in enumerate(entry.evidence):
            if evidence.url is None:
                continue
            earlier = first.setdefault(_address(evidence.url), place)
            if earlier != place:
                message = f"links to the same page as evidence[{earlier}]; keep one of them"
                yield warning(file, f"evidence[{place}]", message, "duplicate-evidence")


def _address(url: str) -> str:
    """``url`` without what does not change the page: scheme, www, closing slash."""
    parts = urlsplit(url)
    host = parts.netloc.lower().removeprefix("www.")
    path = parts.path.rstrip("/").removesuffix(".git")
    return "?".join((host + path, parts.query)) + f"#{parts.fragment}"
