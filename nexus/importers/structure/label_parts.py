"""A label's words -> its part of a challenge."""

from __future__ import annotations

import re
from functools import lru_cache

from nexus.importers.structure.heading_phrases import PARTS
from nexus.importers.structure.heading_words import CACHED
from nexus.importers.structure.spelling import spelt_words
from nexus.importers.vocabulary import Part


@lru_cache(maxsize=CACHED)
def part_of(label: str) -> Part | None:
    """The part of a challenge that ``label`` introduces ("What I did" is the solution)."""
    told = spelt_words(label)
    trimmed = tuple(word for word in told if word not in _FILLERS)
    for candidate in (told, trimmed):
        for name, phrases in PARTS.items():
            if candidate in phrases:
                return name
    return Part.SOLUTION if _tells_of_solution(told) or _names_solutions(told) else None


# Labels of a problem that may also introduce something that is not a problem.
_UNTROUBLED = frozenset(
    "question q background context scenario task reason cause why meaning observation "
    "situation".split()
)
_BESIDE = re.compile(r"\s*(?:[/&+,|→]|=>|->|\b(?:and|then|to|vs)\b)\s*", re.IGNORECASE)
_LONGEST_PAIR = 80


def pairs_parts(heading: str) -> bool:
    """``Symptom / Cure``: whether a heading consists of labels for the parts of a challenge."""
    told = [side for side in _BESIDE.split(heading[:_LONGEST_PAIR]) if side.strip()]
    parts = [part_of(side) for side in told]
    both = parts[:1] == [Part.ISSUE] and Part.SOLUTION in parts and None not in parts
    return both and names_issue(told[0])


def names_issue(label: str) -> bool:
    """Whether ``label`` introduces a problem, with a word that means one."""
    return part_of(label) is Part.ISSUE and _UNTROUBLED.isdisjoint(spelt_words(label))


_SOLUTIONS = frozenset(
    "fix solution resolution workaround remedy cure solved fixed unstuck".split()
)


def speaks_of_solutions(heading: str) -> bool:
    """Whether ``heading`` has a word for repairs, among others: "Known issues and fixes"."""
    return not _SOLUTIONS.isdisjoint(spelt_words(heading))


def names_solution(label: str) -> bool:
    """Whether ``label`` introduces a solution, with a word for repairs."""
    return part_of(label) is Part.SOLUTION and speaks_of_solutions(label)


_SOLVE = PARTS[Part.SOLUTION]
_ISSUE_NAMES = frozenset(word for told in PARTS[Part.ISSUE] if len(told) == 1 for word in told)
# Words that specify solutions: "Solutions that worked", "Fixes & Workarounds I found".
_WHICH = frozenset(
    "that worked found adopted used applied proposed corresponding these those them each above to "
    "for of in same order".split()
)


def _names_solutions(told: tuple[str, ...]) -> bool:
    """``Solutions that worked``, ``Fixes & workarounds``, ``Solutions to the challenges``."""
    trimmed = [word for word in told if word not in _FILLERS and word not in _WHICH]
    solve = [word for word in trimmed if (word,) in _SOLVE and len(word) > 1]
    if not solve or told.index(solve[0]) > told.index(trimmed[0]):
        return False
    others = set(trimmed) - set(solve)
    return not others or (bool({"to", "for", "of"} & set(told)) and others <= _ISSUE_NAMES)


_LONGEST_LABEL = 6
_SOLVING = frozenset(
    "solved fixed handled overcame overcome addressed tackled dealt managed beat resolved "
    "mitigated worked approached responded recovered conquered mended sorted".split()
)


def _tells_of_solution(told: tuple[str, ...]) -> bool:
    """``How it was addressed``, ``How we got it sorted``."""
    asks = "how" in told[:2] and len(told) <= _LONGEST_LABEL and told[0] in {"how", "and"}
    # "How we worked" is about days and tools, unlike "How we worked around it".
    asks = asks and told[-1] != "worked"
    came = _CAME.intersection(told) and _PAST.intersection(told)
    return asks and (bool(came) or not _SOLVING.isdisjoint(told))


_CAME = frozenset({"got", "came", "went", "put"})
_PAST = frozenset({"past", "around", "over", "through", "out"})


_FILLERS = frozenset(
    "the my a an key main biggest hardest faced encountered implemented applied and i".split()
)
