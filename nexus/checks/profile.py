"""Rules about the profile."""

from __future__ import annotations

from collections.abc import Iterator

from nexus.checks.subject import Subject, warning
from nexus.content.documents import Profile
from nexus.content.placeholder_profile import HEADLINE, NAME, SUMMARY
from nexus.errors import Problem

_PLACEHOLDERS = {"name": NAME, "headline": HEADLINE, "summary": SUMMARY}


def unwritten(subject: Subject) -> Iterator[Problem]:
    """A value that is still as ``nexus init`` wrote it: the site would greet visitors with it."""
    for file in subject.files:
        if not isinstance(file.document, Profile):
            continue
        for name, placeholder in _PLACEHOLDERS.items():
            if getattr(file.document, name) == placeholder:
                message = "is still as nexus init wrote it; write your own"
                yield warning(file, name, message, "unwritten-profile")
