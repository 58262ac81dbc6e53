"""Solutions under a separate heading: what each says, and which challenge it solves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard

from nexus.importers import render
from nexus.importers.blocks import Block, Listing, Paragraph, spaced
from nexus.importers.challenges.labels import label_of, name_of
from nexus.importers.items.pieces import Piece, split
from nexus.importers.leads import lead_apart
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.heading_phrases import NEUTRAL
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.mark import TEN
from nexus.importers.structure.section import Section
from nexus.importers.vocabulary import Part, Topic
from nexus.importers.wording import capitalised, undecorated
from nexus.words import words_of


@dataclass(frozen=True, slots=True)
class Solution:
    """One solution: its name if it has one, the text below that, and the whole of it."""

    line: int
    name: str
    rest: str
    whole: str
    source: str

    def told_of(self, challenge: str) -> str:
        """The whole solution, without a name that only repeats the ``challenge``."""
        repeats = self.rest and set(words_of(self.name)) <= set(words_of(challenge))
        return self.rest if repeats else self.whole


def tells_solutions(section: Section) -> bool:
    """Whether the heading of ``section`` announces solutions only."""
    solves = part_of(undecorated(section.title)) is Part.SOLUTION
    return solves and headings.read(section.title).topic in {None, Topic.CHALLENGES}


def solutions_of(section: Section) -> list[Solution]:
    """Each solution below the heading of ``section``: a heading, an item, or else a paragraph."""
    if section.children:
        filled = [child for child in section.children if not child.empty]
        return [*map(_headed, filled or section.children)]
    parts = split(section.blocks)
    return [*map(_listed, parts.pieces)] or [
        Solution(block.line, "", "", render.paragraph(block.text), told)
        for block in parts.prose
        if isinstance(block, Paragraph) and not (told := spaced(block.text)).endswith(":")
    ]


def _beside_solutions(section: Section) -> list[Block]:
    """The blocks below the heading of ``section`` that are not solutions."""
    if section.children:
        return section.blocks
    parts = split(section.blocks)
    return [*parts.prose] if parts.pieces else []


def with_solutions_apart(section: Section) -> Section:
    """``section`` with a list of solutions after a list of challenges under a separate heading.

    ``**Solutions:**`` between two lists is such a heading; ``Solution:`` is part of one challenge.
    """
    blocks = section.blocks
    for at in range(1, len(blocks) - 1):
        above, label, below = blocks[at - 1 : at + 2]
        if isinstance(above, Listing) and isinstance(below, Listing) and _is_over_several(label):
            told = Section(spaced(label.text), label.line, section.level + TEN, blocks[at + 1 :])
            return replace(section, blocks=blocks[:at], children=[told, *section.children])
    return section


def _is_over_several(label: Block) -> TypeGuard[Paragraph]:
    told = undecorated(spaced(label.text)) if isinstance(label, Paragraph) else ""
    return part_of(told) is Part.SOLUTION and told.casefold().endswith(("s", "them", "these"))


def _headed(child: Section) -> Solution:
    name = name_of(child.title)
    below = render.markdown(child.everything)
    title = render.words(name)
    whole = render.joined([f"**{title}**", below]) if below else title
    return Solution(child.line, name, below, whole, child.title)


def _listed(piece: Piece) -> Solution:
    lead, below = lead_apart(piece.text), render.markdown(piece.blocks)
    told = lead is not None and bool(spaced(lead.rest) or below)
    counted = label_of(piece.text) is Part.SOLUTION
    name = name_of(spaced(lead.name)) if lead and told and not counted else ""
    rest = capitalised(render.paragraph(lead.rest)) if lead and told else ""
    whole = render.joined([rest if counted else render.paragraph(piece.text), below])
    return Solution(piece.line, name, render.joined([rest, below]), whole, spaced(piece.text))


def assigned(
    challenges: Sequence[str], section: Section
) -> tuple[list[tuple[int, Solution]], list[tuple[int, str]]]:
    """The solutions of ``section`` with the indexes of the ``challenges`` that they solve.

    And the other texts of the section with their lines. Both are empty if no solution fits.
    """
    solutions = solutions_of(section)
    pairs = _partners(challenges, solutions)
    if not pairs:
        return [], []
    solve = [(pairs[at], each) for at, each in enumerate(solutions) if at in pairs]
    rest = [(each.line, each.told_of("")) for at, each in enumerate(solutions) if at not in pairs]
    rest += [(block.line, render.markdown([block])) for block in _beside_solutions(section)]
    return solve, rest


def _partners(challenges: Sequence[str], solutions: Sequence[Solution]) -> dict[int, int]:
    """For the indexes of ``solutions``, as far as certain, those of the challenges they solve.

    They match by repeated names, or by order if there are as many of both and no name
    contradicts it. After a single challenge all solutions belong to that one.
    """
    everyone = range(len(solutions))
    if len(challenges) == 1:
        return dict.fromkeys(everyone, 0)
    named = _by_name(challenges, solutions)
    as_many = len(challenges) == len(solutions)
    if as_many and all(place == at for place, at in named.items()):
        return {place: place for place in everyone}
    left = [place for place in range(len(challenges)) if place not in named.values()]
    rest = [place for place in everyone if place not in named]
    return named | dict(zip(rest, left, strict=True)) if as_many and len(left) == 1 else named


def _by_name(challenges: Sequence[str], solutions: Sequence[Solution]) -> dict[int, int]:
    """The solutions whose names repeat most of the name of exactly one challenge."""
    if max(len(challenges), len(solutions)) > _MOST:
        return {}
    words = [_telling(challenge) for challenge in challenges]
    found: dict[int, int] = {}
    for place, solution in enumerate(solutions):
        own = _telling(solution.name)
        alike = [at for at, other in enumerate(words) if _repeats(own, other)]
        if len(alike) == 1 and alike[0] not in found.values():
            found[place] = alike[0]
    return found


# Nobody writes that many; each is compared with each.
_MOST = 200


def _telling(name: str) -> frozenset[str]:
    return frozenset(heading_words.words(name)) - NEUTRAL


def _repeats(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return bool(one) and (one == other or (shared > 1 and shared * 2 > min(len(one), len(other))))
