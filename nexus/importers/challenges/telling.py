"""Challenges told in prose: the problem first, and from some sentence on what was done."""

from __future__ import annotations

import re

from nexus.importers.blocks import Text, plain, spaced
from nexus.importers.challenges.events import Challenge
from nexus.importers.challenges.labels import said
from nexus.importers.vocabulary import Part
from nexus.importers.wording import cut

_SENTENCE_ENDS = re.compile(r"[.!?](?:\s+|$)")
_SOLVED = re.compile(
    r"(?:\S+\s+){0,5}?"
    r"(?:solv|fix|resolv|overc|address|tackl|to handle|the solution|switch|decid)\w*",
    re.IGNORECASE,
)


def tells_several(told: str) -> bool:
    """Whether ``told`` is more than one sentence."""
    return len(_SENTENCE_ENDS.findall(told)) > 1


_LONGEST_NAME = 5


def named(text: Text) -> tuple[Text, Text]:
    """``text`` parted after a short first sentence that names it; no name where there is none."""
    told = plain(text)
    end = _SENTENCE_ENDS.search(told)
    if end is None or end.end() == len(told) or len(told[: end.start()].split()) > _LONGEST_NAME:
        return (), text
    return cut(text, end.start())[0], cut(text, end.end())[1]


def tell(now: Challenge, line: int, text: Text) -> None:
    """Add ``text`` to ``now``, its solution from the first sentence that tells one."""
    told = plain(text)
    starts = [match.end() for match in _SENTENCE_ENDS.finditer(told)]
    solved = next((at for at in starts if _SOLVED.match(told[at:])), len(told))
    issue, solution = cut(text, solved)
    now.add(Part.ISSUE, said(line, issue))
    if spaced(solution):
        now.add(Part.SOLUTION, said(line, solution))
