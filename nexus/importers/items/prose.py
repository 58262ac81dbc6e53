"""Items that are just paragraphs: short advice, a list of skills on one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nexus.content.kinds import Kind
from nexus.importers.blocks import Block, Paragraph, Span, spaced
from nexus.importers.cutting import parts_between
from nexus.importers.items.in_paragraph import are_names
from nexus.importers.items.lessons import learned, lessons, tells_lesson
from nexus.importers.items.pieces import Piece, split
from nexus.importers.items.titled import below_titles
from nexus.importers.leads import lead_apart
from nexus.importers.structure import headings

_LONGEST_ITEM = 45
_LONGEST_SKILL = 5
_PAIR, _LONGEST_OF_PAIR = 2, 3
_BEGINS_SENTENCE = frozenset(
    "i i've we we've it this these that they he she there my our which who so but because".split()
)
# "In the course I learned about knots, charts and tides."
_LEADS_ON = re.compile(
    r"[^,.;:]{0,90}\b(?:about|includ(?:es?|ed|ing)|such as|are|were|covered|explored|studied"
    r"|mastered|learned|learnt|understand|understood|practi[sc]ed)\s+(?:how to\s+|to\s+)?(?=\S)",
    re.IGNORECASE,
)
# Separators in parentheses are not between names.
_BETWEEN = re.compile(r"(?:\s*[,;·•|]|\s//)\s*(?:and\s+)?(?:how to\s+)?(?![^()]{0,200}\))")
# A comma before "and" ends the list: another "and" is within a name.
_CLOSED = re.compile(r",\s*and\s")
_ASIDE = re.compile(r"\([^()]*\)")


def comma_list(piece: Piece) -> list[Piece]:
    """The skills that ``piece`` lists on one line: ``Database Design, Caching``; else none.

    ``Caching: what to keep, for how long`` is a single one.
    """
    told = spaced(piece.text)
    if lead := lead_apart(piece.text):
        rest = spaced(lead.rest)
        told = rest if headings.read(lead.label).pure else told
        if told != rest and rest[:1].islower():
            return []
    led = _LEADS_ON.match(told)
    names = _listed(told[led.end() if led else 0 :])
    sentence = any(name.partition(" ")[0].casefold() in _BEGINS_SENTENCE for name in names)
    several = len(names) > (2 if led else 1)
    short = all(0 < len(_ASIDE.sub("", name).split()) <= _LONGEST_SKILL for name in names)
    if several and not sentence and short:
        return [Piece(piece.line, (Span(name),)) for name in names]
    return []


def _listed(told: str) -> list[str]:
    """The names between the commas of ``told``, and those that a final "and" joins.

    In capitalised words it may be within a name: "REST, Testing and Debugging".
    """
    *names, last = (part.strip(" .") for part in _BETWEEN.split(told))
    pair = last.split(" and ")
    short = len(pair) == _PAIR and all(len(name.split()) <= _LONGEST_OF_PAIR for name in pair)
    ends = names and short and last[:1].islower() and not _CLOSED.search(told)
    return [*names, *(pair if ends else [last])]


def from_prose(
    prose: Sequence[Block], kind: Kind, among_others: bool
) -> tuple[list[Piece], list[Block]]:
    """The items of ``kind`` that are just paragraphs, and the rest of ``prose``.

    ``among_others``: there are other items next to them.
    """
    paragraphs = [b for b in prose if isinstance(b, Paragraph)]
    alone = len(paragraphs) == len(prose)
    if kind is Kind.SKILL and alone and (names := _listed_first(paragraphs)):
        return names, [*paragraphs[1:]]
    if kind is Kind.SKILL and (told := learned(prose)):
        return told, []
    if kind is Kind.SKILL and alone:
        return _skills(paragraphs)
    if kind is Kind.TAKEAWAY:
        return _takeaways(prose, paragraphs, among_others)
    return [], list(prose)


def _skills(told: list[Paragraph]) -> tuple[list[Piece], list[Block]]:
    """A name in each paragraph; otherwise all is prose."""
    if are_names([block.text for block in told], _LONGEST_NAME):
        return [Piece(block.line, block.text, (), False) for block in told], []
    named = below_titles(told)
    return named, [] if named else [*told]


def _listed_first(told: Sequence[Paragraph]) -> list[Piece]:
    """The skills on one line; text after a sentence that names some says more about them."""
    leads = told and (len(told) == 1 or _LEADS_ON.match(spaced(told[0].text)))
    return comma_list(Piece(told[0].line, told[0].text)) if leads else []


def _takeaways(
    prose: Sequence[Block], paragraphs: list[Paragraph], among_others: bool
) -> tuple[list[Piece], list[Block]]:
    """Each paragraph that is short enough, or each sentence of a single one; the rest is prose."""
    items = _statements(paragraphs)
    rest = [block for block in prose if block not in items]
    if len(items) == 1 and not among_others and (said := _in_row(items[0]) or lessons(items[0])):
        return said, rest
    short = all(len(spaced(block.text).split()) <= _LONGEST_ITEM for block in items)
    made = [piece for block in items for piece in _pieces(block)]
    several = among_others or len(made) > 1 or any(map(tells_lesson, items))
    return (made, rest) if short and several else ([], list(prose))


# "Keep views thin | Test before you push | Ask early"
_APART = re.compile(r"\s+[|·•]\s+|;\s+")
_FEWEST_IN_ROW = 3


def _in_row(block: Paragraph) -> list[Piece]:
    parts = parts_between(block.text, _APART)
    several = len(parts) >= _FEWEST_IN_ROW and all(len(spaced(part).split()) > 1 for part in parts)
    return [Piece(block.line, part, (), False) for part in parts] if several else []


def _statements(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """``paragraphs`` without those that introduce something, and without quotations."""
    items = [block for block in paragraphs if not spaced(block.text).endswith(":")]
    return [block for block in items if not block.quoted] or items


_LONGEST_NAME = 6


def _pieces(block: Paragraph) -> Sequence[Piece]:
    lines = split([replace(block, quoted=False)]).pieces if block.quoted else ()
    return lines or (Piece(block.line, block.text, (), False),)
