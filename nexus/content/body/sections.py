"""Parts the body of a challenge into the sections that tell its story."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nexus.content.body.fences import code_lines
from nexus.content.text import normal_body

SECTIONS = ("issue", "solution", "outcome")

_HEADING = re.compile(r"(?P<level>#{1,6})[ \t]*(?P<name>[^#].*?)[ \t]*#*[ \t]*")
_SECTION_LEVEL = 2
_MEANT = {
    "issue": frozenset({"issue", "problem", "challenge", "situation", "symptom"}),
    "solution": frozenset({"solution", "fix", "resolution", "approach", "answer", "workaround"}),
}


@dataclass(frozen=True, slots=True)
class ChallengeSections:
    """A challenge's body in parts; a part that is not told is empty.

    ``rest`` is what stands before the first section and under other headings.
    """

    issue: str
    solution: str
    outcome: str
    rest: str


def split_challenge(body: str) -> ChallengeSections:
    """The sections ``## Issue``, ``## Solution`` and ``## Outcome`` of ``body``.

    Case does not matter, nor does a colon. A section ends at the next heading of its
    level or above; one that is told twice is joined.
    """
    parts: dict[str, list[str]] = {name: [] for name in (*SECTIONS, "rest")}
    lines = body.split("\n")
    code = code_lines(lines)
    current = "rest"
    for place, line in enumerate(lines):
        heading = _HEADING.fullmatch(line) if line.startswith("#") and place not in code else None
        if heading and len(heading["level"]) <= _SECTION_LEVEL:
            current = _section(heading)
            if current != "rest":
                parts[current].append("")
                continue
        parts[current].append(line)
    return ChallengeSections(**{name: normal_body("\n".join(part)) for name, part in parts.items()})


def misnamed(text: str, section: str) -> tuple[int, str] | None:
    """Where in ``text`` a heading may be meant for ``section``, and how it is written."""
    start = 0
    lines = text.split("\n")
    code = code_lines(lines)
    for place, line in enumerate(lines):
        heading = _HEADING.fullmatch(line) if place not in code else None
        if heading and _named(heading) in _MEANT[section]:
            return start, line.strip()
        start += len(line) + 1
    return None


def _named(heading: re.Match[str]) -> str:
    return heading["name"].rstrip(" :").casefold()


def _section(heading: re.Match[str]) -> str:
    name = _named(heading)
    is_section = len(heading["level"]) == _SECTION_LEVEL and name in SECTIONS
    return name if is_section else "rest"
