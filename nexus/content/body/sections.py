"""Splits the body of a challenge into the sections that tell its story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from nexus.content.body.definitions import split_definitions, unused, with_definitions
from nexus.content.fences import unparsed_lines
from nexus.content.kinds import SECTIONS
from nexus.content.text import normal_body

_SECTION_LEVEL, _DEEPEST_LEVEL = 2, 6
# Also those that keyboards and web pages put in unseen.
_BLANKS = " \t\xa0\u200b"
_LETTERS = re.compile(r"[^\W\d_]+")
_MEANT = {
    "issue": frozenset({"issue", "problem", "challenge", "situation", "symptom"}),
    "solution": frozenset({"solution", "fix", "resolution", "approach", "answer", "workaround"}),
}


class _Heading(NamedTuple):
    """A heading's level, and its name in lower case without its colon."""

    level: int
    name: str


@dataclass(frozen=True, slots=True)
class ChallengeSections:
    """A challenge's body in parts; a part that is missing is empty.

    ``rest`` is the text before the first section and under other headings.
    """

    issue: str
    solution: str
    outcome: str
    rest: str


def split_challenge(body: str) -> ChallengeSections:
    """The sections ``## Issue``, ``## Solution`` and ``## Outcome`` of ``body``.

    Case does not matter, nor does a colon. A section ends at the next heading of its
    level or above; the parts of one that occurs twice are joined. Definitions of footnotes
    and links are copied to every part that uses them.
    """
    body, known = split_definitions(body)
    parts: dict[str, list[str]] = {name: [] for name in (*SECTIONS, "rest")}
    current = "rest"
    for line, heading in _lines(body):
        if heading and heading.level <= _SECTION_LEVEL:
            current = _section(heading)
            if current != "rest":
                parts[current].append("")
                continue
        parts[current].append(line)
    told = {name: normal_body("\n".join(part)) for name, part in parts.items()}
    if known:
        left = "\n\n".join(unused(told.values(), known))
        told = {name: with_definitions(text, known) for name, text in told.items()}
        told["rest"] = normal_body(f"{told['rest']}\n\n{left}")
    return ChallengeSections(**told)


def heading_of(text: str, section: str) -> int | None:
    """Where in ``text`` the heading of ``section`` begins; None where it has none."""
    return next((at for at, _, heading in _headings(text) if _section(heading) == section), None)


def misnamed(text: str, section: str) -> tuple[int, str] | None:
    """Where in ``text`` a heading is that may mean ``section``, and how it is written."""
    for start, line, heading in _headings(text):
        words = [word for word in _LETTERS.findall(heading.name) if word != "the"]
        if " ".join(words).removesuffix("s") in _MEANT[section]:
            return start, line.strip()
    return None


def _headings(text: str) -> Iterator[tuple[int, str, _Heading]]:
    """Where each heading of ``text`` begins, its line, and what it says."""
    start = 0
    for line, heading in _lines(text):
        if heading:
            yield start, line, heading
        start += len(line) + 1


def _lines(text: str) -> Iterator[tuple[str, _Heading | None]]:
    """Each line of ``text``, with its heading if it is one, not code or a comment."""
    lines = text.split("\n")
    unparsed = unparsed_lines(lines)
    for place, line in enumerate(lines):
        yield line, _heading(line) if place not in unparsed else None


def _heading(line: str) -> _Heading | None:
    # By string methods: a pattern that allows spaces and punctuation around a name that may
    # contain both takes cubic time on a line crafted for it.
    name = line.lstrip("#")
    level = len(line) - len(name)
    if not 1 <= level <= _DEEPEST_LEVEL or not name:
        return None
    is_parted = name[0] in " \t"
    name = name.strip(_BLANKS).rstrip("#").rstrip(_BLANKS).rstrip(" :")
    heading = _Heading(level, name.casefold())
    # A line may begin with the number of an issue, but `##Issue` can only be meant as a heading.
    return heading if is_parted or _section(heading) != "rest" else None


def _section(heading: _Heading) -> str:
    is_section = heading.level == _SECTION_LEVEL and heading.name in SECTIONS
    return heading.name if is_section else "rest"
