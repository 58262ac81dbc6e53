"""Solutions below a heading of their own, for challenges that were told before."""

from __future__ import annotations

from dataclasses import replace

from nexus.content.documents import Entry
from nexus.importers import render
from nexus.importers.challenges.pairing import assigned, solutions_of
from nexus.importers.found import Found
from nexus.importers.structure.section import Section
from nexus.importers.vocabulary import Part

SOLUTION = f"## {Part.SOLUTION}"


def waiting(found: Found) -> list[Entry]:
    """The challenges without a solution that were read since the last separate solutions."""
    return [entry for group in found.unsolved for entry in _unsolved(group, found)]


def _unsolved(keys: list[str], found: Found) -> list[Entry]:
    told = [found.entries[key] for key in keys]
    return [entry for entry in told if SOLUTION not in entry.body]


def solve(section: Section, found: Found) -> bool:
    """Give the solutions below a separate heading to the challenges ``waiting`` for some.

    Those are in the last section about challenges, or in several if their total number matches.
    False where no solution is known to fit; solutions that match no challenge go to About.
    """
    lacking, told = waiting(found), len(solutions_of(section))
    if found.unsolved and len(lacking) != told:
        last = [found.entries[key] for key in found.unsolved[-1]]
        lacking = _unsolved(found.unsolved[-1], found)
        # Each of them has its own solution below; some have told theirs before.
        lacking = last if lacking and len(last) == told else lacking
    found.unsolved.clear()
    solutions, rest = assigned([entry.title for entry in lacking], section)
    for at, solution in solutions:
        entry = found.entries[lacking[at].key]
        found.add(solved(entry, solution.told_of(entry.title)), solution.line, solution.source)
    for line, text in rest:
        found.add_about(line, text)
    return bool(solutions)


def solved(entry: Entry, told: str) -> Entry:
    """``entry`` with ``told`` added to its solution."""
    issue, outcome, after = entry.body.partition(f"## {Part.OUTCOME}\n")
    above = "" if SOLUTION in issue else SOLUTION
    return replace(entry, body=render.joined([issue, above, told, outcome + after]))
