"""Sentences that state or advise something, unlike names of what was learned."""

from __future__ import annotations

import re

from nexus.importers.structure.run_on import IMPERATIVES

# What is still to be done is told in other words: "Add a second sail", "I want to row better".
_STATES = re.compile(
    r".*\b(?:is|are|am|was|were|beats?|saves?|costs?|matters?|means?|makes?|needs?|can|cannot"
    r"|must|should|taught|learned|learnt|never|always|no longer|calms?|wins?|helps?)\b",
    re.IGNORECASE,
)
_ASKS = frozenset("how what why when where which who".split())


def states(told: str) -> bool:
    """Whether ``told`` says in a sentence how things are."""
    return bool(_STATES.match(told))


def is_one(told: str) -> bool:
    """Whether ``told`` may be a lesson: it states or advises something, or ends as sentences do.

    "How a mast is set" names what was learned.
    """
    words = told.split()
    if len(words) < _FEWEST or words[0].casefold() in _ASKS:
        return False
    return told[-1] in ".!" or words[0] in IMPERATIVES or states(told)


_FEWEST = 2
