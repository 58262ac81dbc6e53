"""Headings with the word "project": over several, over one by name, and others."""

from __future__ import annotations

import re

from nexus.importers.wording import title_of, undecorated

_WORD = r"(?:project|projet|proyecto|projeto|projekt)"
_NAMED = re.compile(
    rf"(?:(?:my|our|the|final|first|last|main|major|featured|current|mini|capstone|team|group)\s+)*"
    rf"(?:{_WORD}(?:\s+final)?|capstone|case study)\s*(?:#?\s*\d{{1,2}})?"
    r"\s*(?::|\s[–—-]|[–—])\s+(?P<name>\S.*)",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    rf"(?:how|why|what|where|when)\b.*\b{_WORD}\b|\W*(?:the\s+|this\s+|my\s+|our\s+)?{_WORD}\s+"
    r"(?:brief|stat|metric|number|figure|status|flow|workflow|team|name|type|report|timeline|duration|info"
    r"|data|highlight|result|outcome|scope|link|file|demo|management|plan)"
    rf"|(?:part\s+\w{{1,3}}\W+)?(?:the|this)\s+{_WORD}\W*$",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"(?:(?:the|some|all)\s+)*(?:app(?:lication)?s?|(?:web)?sites?|stuff|games?)"
    r"(?:\s+that)?\s+(?:i|we)(?:\s+have|['’]ve)?\s+"
    r"(?:built|made|finished|shipped|created|coded|wrote|written|delivered|developed|launched"
    r"|completed|published|released|deployed|designed|brought to life)(?:\s+so far)?",
    re.IGNORECASE,
)
_ONE = re.compile(rf"\b(?:{_WORD}|capstone|case study)\W*$", re.IGNORECASE)
_LONGEST = 300


def project_named(heading: str) -> str:
    """The one project that ``heading`` names, or ``""``: ``Project 2: Harbour Map``."""
    named = _NAMED.fullmatch(undecorated(heading[:_LONGEST]))
    return title_of(named["name"]) if named else ""


def speaks_of_project(heading: str) -> bool:
    """Whether ``heading`` is about the project at hand rather than over a list of projects.

    "How I did the project", "Project statistics".
    """
    return bool(_SPOKEN_OF.match(undecorated(heading[:_LONGEST])))


def is_over_one(heading: str) -> bool:
    """Whether ``heading`` ends with a single unnamed project: ``Capstone Project``."""
    return bool(_ONE.search(undecorated(heading[:_LONGEST])))


def lists_what_was_made(heading: str) -> bool:
    """Whether ``heading`` is over apps or sites made; alone, these words name many other things."""
    return bool(_MADE.fullmatch(undecorated(heading[:_LONGEST])))
