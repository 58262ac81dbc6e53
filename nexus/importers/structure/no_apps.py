"""Documents that are no app's, though they have a part that an app's README has."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nexus.importers.wording import undecorated

_PERSON = re.compile(
    r"\b(?:i['’]?m|i am|my name is|about me)\b"
    r"|\b(?:developer|engineer|programmer|designer|analyst|student|intern)s?$",
    re.IGNORECASE,
)
_LEARNER = re.compile(
    r"^(?:my |the )?(?:learning|learn|studying|notes|homework|journey)\b"
    r"|\b(?:diary|journey|bootcamp|coursework|curriculum|homework|internship|til)\b"
    r"|\bdays of\b|\bnotes (?:on|from|about)\b"
    r"|\b(?:study|lecture|course|class|learning) (?:notes|log|journal)\b|\bcourse$",
    re.IGNORECASE,
)
# A learner may write an app for others who learn: "Learning Management System".
_THING = re.compile(
    r"\b(?:api|app|application|backend|bot|dashboard|frontend|game|platform|server|site|system|tool"
    r"|tracker|website)$",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\W*(?:week|day)\s*#?\d{1,3}\b", re.IGNORECASE)
_SEVERAL = 2
_LONGEST = 300


def is_no_app(title: str, headings: Iterable[str]) -> bool:
    """Whether ``title`` names a person or tells of learning, or the ``headings`` count days."""
    told = undecorated(title[:_LONGEST]).rstrip(" .!?")
    learner = _LEARNER.search(told) and not _THING.search(told)
    counted = sum(bool(_UNIT.match(each)) for each in headings) >= _SEVERAL
    return bool(_PERSON.search(told) or learner or counted)
