"""The signature at the end of a document: "Ada Obi, March 2031", or a name above addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from nexus.importers.areas import Area
from nexus.importers.blocks import Block, Paragraph, Text, spaced
from nexus.importers.lines import items_in, paragraph_of
from nexus.importers.link_lines import signs
from nexus.importers.profile.owner_addresses import is_contact
from nexus.importers.profile.persons import is_person, signer
from nexus.importers.structure.section import Section
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import undecorated

_PARAGRAPHS = 4


def signature_apart(root: Section) -> tuple[Section, list[Area]]:
    """``root`` without the signature in its last paragraphs, and that as an area, if any.

    Several dated lines are about something else, and so is text that is all of a section.
    """
    blocks = root.last.blocks
    ending = [*takewhile(lambda block: isinstance(block, Paragraph), reversed(blocks))]
    ending = ending[:_PARAGRAPHS][::-1]
    told = [line for block in ending for line in items_in(block)]
    start = _start([each.text for each in told])
    dated = sum(bool(signer(spaced(each.text))) for each in told)
    if not root.children or not 0 <= start < len(told) or dated > 1:
        return root, []
    first = told[start]
    above, below = ([p for b in ending for p in _part(b, first.line, low)] for low in (False, True))
    kept = [*blocks[: len(blocks) - len(ending)], *above]
    if not kept:
        return root, []
    signed = Section(spaced(first.text), first.line, root.level, below)
    return _ending_with(kept, root), [Area(Topic.CONTACT, signed)]


def _start(lines: Sequence[Text]) -> int:
    """The index in ``lines`` at which the signature begins, or -1: it has a name in it."""
    addresses = [*takewhile(lambda line: is_contact(line) or signs(line), reversed(lines))]
    at = len(lines) - len(addresses) - 1
    told = spaced(lines[at]) if at >= 0 else ""
    above = spaced(lines[at - 1]) if at > 0 else ""
    named = signer(told) or ((addresses or above.endswith(",")) and is_person(undecorated(told)))
    if not named:
        return -1
    return at - 1 if _greets(above) else at


_LONGEST_GREETING = 5


def _greets(told: str) -> bool:
    """``Best,``, ``See you at sea!``"""
    return told.endswith((",", "!")) and len(told.split()) <= _LONGEST_GREETING


def _part(block: Block, line: int, low: bool) -> Iterator[Block]:
    """The lines of ``block`` above ``line``, or, if ``low``, the others."""
    told = items_in(block)
    own = [(each.line, each.text) for each in told if (each.line >= line) is low]
    yield from [block] if len(own) == len(told) else paragraph_of(own)


def _ending_with(blocks: list[Block], section: Section) -> Section:
    """``section`` with ``blocks`` as those of its last section."""
    if not section.children:
        return replace(section, blocks=blocks)
    *others, last = section.children
    return replace(section, children=[*others, _ending_with(blocks, last)])
