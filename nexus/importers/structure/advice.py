"""Lines that give advice, though they speak of a topic."""

from __future__ import annotations

from nexus.importers.structure.run_on import IMPERATIVES

_LONG = 6
_SHORTEST = 4
_AFTER_VERB = frozenset("by from the your how to a an with in".split())


def advises(title: str) -> bool:
    """Whether ``title`` is advice, and so an item and no heading.

    ``Learn by building projects``, ``Understand real teams and their best practices``.
    """
    told = title.split()
    if len(told) < _SHORTEST or told[0] not in IMPERATIVES:
        return False
    return len(told) >= _LONG or told[1] in _AFTER_VERB
