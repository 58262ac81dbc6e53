"""Finds the sections that the body of a challenge lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nexus.content.body.sections import heading_of, misnamed, split_challenge
from nexus.content.text import normal_body

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_WHAT = {"issue": "what went wrong", "solution": "what you did about it"}


def missing_sections(body: str) -> Iterator[tuple[int, str]]:
    """For each section that ``body`` lacks: the index where it should be, and what to write."""
    sections = split_challenge(normal_body(body))
    for name, section in (("issue", sections.issue), ("solution", sections.solution)):
        if not _COMMENT.sub("", section).strip():
            yield _told(body, name, section)


def _told(body: str, name: str, section: str) -> tuple[int, str]:
    heading = f"## {name.capitalize()}"
    at = heading_of(body, name)
    if at is not None:
        lack = "only a comment" if section else "nothing"
        return at, f"has {lack} under {heading}; write there {_WHAT[name]}"
    meant = misnamed(body, name)
    if meant:
        return meant[0], f"has no section {heading}; write {heading} in place of {meant[1]}"
    return 0, f"has no section {heading}; add that heading, and below it {_WHAT[name]}"
