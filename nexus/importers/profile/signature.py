"""The signature at the end of a document: "Ada Obi, March 2031", or a name above addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from nexus.importers.areas import Area
from nexus.importers.blocks import Block, Paragraph, Text, plain, spaced
from nexus.importers.cutting import cut
from nexus.importers.leads import lead_apart
from nexus.importers.lines import items_in, paragraph_of
from nexus.importers.link_lines import is_links, signs
from nexus.importers.profile.links import is_personal
from nexus.importers.profile.owner_addresses import is_contact, is_own, links_in
from nexus.importers.profile.persons import is_person, signer
from nexus.importers.profile.title_names import may_name
from nexus.importers.structure.section import Section
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import undecorated

_PARAGRAPHS = 4


def signature_apart(root: Section) -> tuple[Section, list[Area]]:
    """``root`` without the signature in its last paragraphs, and that as an area, if any.

    Text that is all of a section is something else.
    """
    blocks = root.last.blocks
    ending = [*takewhile(_may_sign, reversed(blocks))][:_PARAGRAPHS][::-1]
    told = [line for block in ending for line in items_in(block)]
    start = _start([each.text for each in told])
    kept = blocks[: len(blocks) - len(ending)]
    # A name alone below a quotation is whose words these are.
    quotes = start == 0 and len(told) == 1 and any(map(_is_quoted, kept[-1:]))
    if not root.children or start < 0 or quotes:
        return root, []
    first = told[start]
    above, below = ([p for b in ending for p in _part(b, first.line, low)] for low in (False, True))
    if not (kept := [*kept, *above]):
        return root, []
    signed = Section(spaced(first.text), first.line, root.level, below)
    return _ending_with(kept, root), [Area(Topic.CONTACT, signed)]


def _is_quoted(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.quoted


def _may_sign(block: Block) -> bool:
    return isinstance(block, Paragraph) and not block.quoted


def _start(lines: Sequence[Text]) -> int:
    """The index in ``lines`` at which the signature begins, or -1: it has a name in it.

    A few last words, "Fair winds.", may be below addresses.
    """
    start = _start_at_end(lines)
    if start >= 0 or not lines or len(spaced(lines[-1]).split()) > _LONGEST_PARTING:
        return start
    start = _start_at_end(lines[:-1])
    return start if any(any(links_in(line)) for line in lines[start:-1]) else -1


def _start_at_end(lines: Sequence[Text]) -> int:
    addresses = [*takewhile(_is_address, reversed(lines))]
    at = len(lines) - len(addresses) - 1
    named = [
        n
        for n in range(at + 1)
        if _signs(lines[n], lines[n - 1 : n], lines[n + 1 : n + _PARAGRAPHS])
    ]
    # Several such lines list persons, books or talks.
    if named != [at]:
        return -1
    return at - 1 if at and _greets(spaced(lines[at - 1])) else at


def _signs(line: Text, before: Sequence[Text], below: Sequence[Text]) -> bool:
    """Whether ``line`` is a name with a date or addresses, above those or below a greeting."""
    told = spaced(line)
    dated = signer(told)
    head, rest = _parted(line)
    beside = [rest] if is_links(rest) or _is_address(rest) else []
    name = dated or (head if beside else undecorated(told))
    if not is_person(name) or not may_name(name):
        return False
    if any(map(_is_personal, [*beside, *takewhile(_is_address, below)])):
        return True
    above = spaced(before[0]) if before else ""
    quoted = above.endswith(_QUOTES) or all(span.italic for line in before for span in line)
    if dated:
        return not (before and quoted)
    return not below and above.endswith(",") and len(above.split()) <= _SHORT_GREETING


def _parted(line: Text) -> tuple[str, Text]:
    """``Ada Obi - ...``, ``Ada Obi, ...``: the words before the separator and the rest."""
    if found := _DOT.search(plain(line)):
        name, rest = cut(line, found.end())
        return undecorated(spaced(name).rstrip(" ·•|,")), rest
    lead = lead_apart(line)
    return (lead.label, lead.rest) if lead else ("", ())


_DOT = re.compile(r"\s[·•|]\s|,\s")
_QUOTES = ('"', "”", "»", "“", "’", "'")
# Words; "Many thanks to my mentor," is above somebody else's name.
_SHORT_GREETING = 3
_LONGEST_GREETING = 5
_LONGEST_PARTING = 9


def _is_address(line: Text) -> bool:
    return is_contact(line) or signs(line)


def _is_personal(line: Text) -> bool:
    """Whether the address in ``line`` is a person's: a demo's is below "Live Demo"."""
    return is_own(line) or any(map(is_personal, links_in(line)))


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
