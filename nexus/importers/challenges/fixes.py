"""Lists of what went wrong and what was done, whatever they are called: ``fog → lit a lamp``."""

from __future__ import annotations

from nexus.importers.challenges.inline import sides
from nexus.importers.challenges.telling import says_cured, says_done
from nexus.importers.items.pieces import split
from nexus.importers.structure.outline import Section

_SEVERAL = 2


def tells_fixes(section: Section) -> bool:
    """Whether each item leads by an arrow to something else, which mostly is what was done."""
    pieces = split(section.blocks).pieces
    fixes = [sides(piece.text)[1] for piece in pieces]
    done = [fix for fix in fixes if says_done(fix) or says_cured(fix)]
    return len(pieces) >= _SEVERAL and all(fixes) and len(done) * 2 > len(fixes)
