"""Entries -> entries with some featured, since a record doesn't say which are its best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from nexus.content.body.sections import split_challenge
from nexus.content.documents import Entry
from nexus.content.kinds import Kind

# As many as the dashboard lists under "Start with"; a few entries are all visible anyway.
_AT_MOST = 3
_ENOUGH = 2 * _AT_MOST


def with_featured(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """``entries`` with the strongest featured: three, or fewer.

    A project with evidence comes first, then challenges with their solution, then other projects
    with evidence: people begin with what matters to them. Fewer than six entries stay unchanged.
    """
    if len(entries) < _ENOUGH:
        return tuple(entries)
    projects = [each for each in entries if each.kind is Kind.PROJECT and each.evidence]
    challenges = [each for each in entries if _is_solved(each)]
    strongest = [*projects[:1], *challenges, *projects[1:]]
    chosen = {each.key for each in islice(strongest, _AT_MOST)}
    return tuple(replace(each, featured=each.key in chosen) for each in entries)


def _is_solved(entry: Entry) -> bool:
    return entry.kind is Kind.CHALLENGE and bool(split_challenge(entry.body).solution)
