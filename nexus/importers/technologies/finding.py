"""The name of a technology as written -> the one that the catalogue knows."""

from __future__ import annotations

import re
from functools import lru_cache

from nexus.catalogue import KnownTechnology, builtin
from nexus.importers.wording import undecorated

PRACTICES = "Practices"


PARENTHESES = re.compile(r"\s*\(([^()]*)\)")

GENERIC = frozenset(
    "core advanced ecosystem implementation framework database databases language library "
    "programming pipelines pipeline best practices practice basics fundamentals the using package "
    "management manager architecture principles server tool tools platform orm app apps services "
    "service development stack environment broker queue web rdbms system client integration "
    "workflows workflow scripting caching cache containers containerization orchestration "
    "deployment hosting cloud latest version templating template templates engine".split()
)


@lru_cache(maxsize=4096)
def find(written: str) -> KnownTechnology | None:
    """The technology that ``written`` names, ignoring remarks and general words."""
    bare = undecorated(PARENTHESES.sub("", written))
    if not bare or len(bare.split()) > 6:
        return None
    catalogue = builtin()
    found = catalogue.find(bare)
    if found:
        return found
    telling = [word for word in bare.split() if word.casefold().strip(".,") not in GENERIC]
    if len(telling) == len(bare.split()):
        return _with_letters_swapped(bare)
    return catalogue.find(" ".join(telling)) if telling else None


def is_tool(written: str) -> bool:
    """Whether ``written`` names a known technology that is not just a practice."""
    known = find(written)
    return bool(known and known.group != PRACTICES)


# Number of letters; no single-word name in the catalogue is longer.
_MISSPELT_LENGTHS = range(5, 31)


def _with_letters_swapped(bare: str) -> KnownTechnology | None:
    """``Pyhton``: the only kind of typo that no name of another technology looks like."""
    if len(bare) not in _MISSPELT_LENGTHS or not bare.isalpha():
        return None
    swapped = (
        f"{bare[:at]}{bare[at + 1]}{bare[at]}{bare[at + 2 :]}" for at in range(len(bare) - 1)
    )
    return next(filter(None, map(builtin().find, swapped)), None)


# "3.12", "v5", "latest": a version in a table says nothing about the tool.
_VERSION = re.compile(
    r"(?:v\s*)?[\d.]+(?:\.x)?\+?(?:\s*\(?LTS\)?)?|latest|lts|stable", re.IGNORECASE
)


def is_version(written: str) -> bool:
    """Whether ``written`` is a version and not a name."""
    return bool(_VERSION.fullmatch(undecorated(written)))
