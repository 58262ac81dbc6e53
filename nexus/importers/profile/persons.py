"""Which texts read like the name of a person."""

from __future__ import annotations

import re

from nexus.importers.unfilled import is_placeholder

_NAME = re.compile(r"^(?:[^\W\d_][\w'’.-]*\s+){1,3}[^\W\d_][\w'’.-]*$")
_NO_NAMES = frozenset(
    "github linkedin email twitter portfolio profile discord contact connect channel frontend "
    "backend engineer developer learners project repository name website week day module part unit "
    "chapter lesson assignment course system app application two three four five my our the "
    "experience journey tracker dashboard planner manager builder finder viewer".split()
)


PARTICLES = frozenset("al bin da de del della den der di dos du el la le ten ter van von".split())
# "Ada Obi, March 2031", perhaps with a place between.
_SIGNED = re.compile(
    r"[\W_]*(?P<name>[^\W\d_][\w .'’-]{3,50}?)\s?(?:[,–—|·-]\s|\()"
    r"(?:[^\W\d_]+,?\s){0,3}20\d\d[\W_]*$"
)


def is_person(told: str) -> bool:
    """Whether ``told`` reads like somebody's full name."""
    bare = told.strip()
    words = {word.casefold().strip(".") for word in bare.split()}
    cased = all(word[:1].isupper() or word in PARTICLES for word in bare.split())
    return bool(_NAME.match(bare)) and cased and not words & _NO_NAMES and not is_placeholder(bare)


def signer(told: str) -> str:
    """The full name in ``Ada Obi, March 2031``, as people sign; else ``""``."""
    found = _SIGNED.match(told)
    return found["name"] if found and is_person(found["name"]) else ""
