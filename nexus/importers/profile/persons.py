"""Which texts read like the name of a person."""

from __future__ import annotations

import re

from nexus.importers.unfilled import is_placeholder

_NAME = re.compile(r"^(?:[^\W\d_][\w'’.-]*\s+){1,3}[^\W\d_][\w'’.-]*$")
_NO_NAMES = frozenset(
    "github linkedin email twitter portfolio profile discord contact connect channel frontend "
    "backend engineer developer learners project repository name website week day module part unit "
    "chapter lesson assignment course system app application two three four five my our the "
    "experience journey".split()
)


def is_person(told: str) -> bool:
    """Whether ``told`` reads like somebody's full name."""
    bare = told.strip()
    words = {word.casefold().strip(".") for word in bare.split()}
    cased = all(word[:1].isupper() for word in bare.split())
    return bool(_NAME.match(bare)) and cased and not words & _NO_NAMES and not is_placeholder(bare)
