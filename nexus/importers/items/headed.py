"""The headings inside a section: which are entries, and which only group those below them."""

from __future__ import annotations

from collections.abc import Sequence

from nexus.content.kinds import Kind
from nexus.importers.blocks import Paragraph, spaced
from nexus.importers.items.pieces import Piece, split
from nexus.importers.leads import lead_of
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.heading_phrases import FIELDS
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.mark import TEN
from nexus.importers.structure.named_units import numbered_names
from nexus.importers.structure.section import Section
from nexus.importers.vocabulary import Part, Topic
from nexus.importers.wording import undecorated

KINDS = {
    Topic.SKILLS: Kind.SKILL,
    Topic.TAKEAWAYS: Kind.TAKEAWAY,
    Topic.PROJECTS: Kind.PROJECT,
}


_SEVERAL = 2
_FEW = 3


def lists_headings(section: Section) -> bool:
    """Whether the headings below ``section`` are really a list: none has anything below it.

    Headings that only count ("Challenge 1") were never filled in.
    """
    children, titles = section.children, [child.title for child in section.children]
    bare = not section.blocks and not any(c.blocks or c.children for c in children)
    counted = any(map(heading_words.COUNTED.fullmatch, titles))
    # A template that nobody filled in names nothing but topics.
    topics = sum(headings.read(title).pure for title in titles)
    named = not counted and topics * _FEW <= len(titles)
    return bare and named and len(children) >= _SEVERAL


def is_item(child: Section) -> bool:
    """Whether a heading with nothing below it is just a line that reads like one."""
    named = heading_words.COUNTED.fullmatch(child.title) or headings.read(child.title).pure
    return child.level % TEN != 0 and not named and not child.title.endswith(":")


def naming_kind(section: Section, kind: Kind) -> set[int]:
    """The lines of the headings below ``section`` that only name ``kind``: "Lessons".

    Where skills are numbered, "4. Security Fundamentals" is the fourth of them; without a number it
    is one, too, where most of the others are skills.
    """
    children = section.children
    named = [child for child in children if _names_kind(child, kind)]
    if kind is Kind.SKILL and len(named) * 2 < len(children):
        named = [each for each in named if FIELDS.isdisjoint(heading_words.words(each.title))]
    counted = numbered_names(children) if kind is Kind.SKILL else []
    return {child.line for child in named} - {child.line for child in counted}


def _names_kind(child: Section, kind: Kind) -> bool:
    learned = headings.read(child.title).learned
    return learned is not None and KINDS.get(learned) is kind


def sorting(section: Section, kind: Kind) -> set[int]:
    """The lines of the headings below ``section`` that are not entries of ``kind``."""
    if kind is Kind.TAKEAWAY:
        told = _statements(section.children)
        return {c.line for c in section.children if _lists(c) and c.line not in told}
    if kind is not Kind.SKILL:
        return set()
    grouped = _all_groups(section) or _are_chapters(section.children)
    return {child.line for child in section.children if grouped or _sorts_skills(child)}


def _lists(child: Section) -> bool:
    parts = split(child.blocks)
    return bool(parts.pieces or parts.tables) or lists_headings(child)


_STATEMENT = 4


def _statements(children: Sequence[Section]) -> set[int]:
    """Numbered headings that are each a lesson: most of them state one, or introduce a list."""
    numbered = [child for child in children if heading_words.is_numbered(child.title)]
    said = [child for child in numbered if _says_something(child)]
    several = len(numbered) >= _SEVERAL and len(said) * 2 >= len(numbered)
    return {child.line for child in numbered} if several else set()


def _says_something(child: Section) -> bool:
    wordy = len(undecorated(child.title).split()) >= _STATEMENT
    return wordy or bool(child.blocks and isinstance(child.blocks[0], Paragraph))


def _all_groups(section: Section) -> bool:
    """Whether the headings are groups of skills: one of them certainly is, and all have lists."""
    sure = any(_general(child) for child in section.children)
    return sure and all(_lists_leads(child) for child in section.children)


def _are_chapters(children: Sequence[Section]) -> bool:
    """Whether all ``children`` are over nothing but several headings, none of them twice.

    "What it is" and "Where I used it" below each skill are parts of it.
    """
    bare = not any(child.blocks for child in children)
    inner = [[grand for grand in child.children if not grand.empty] for child in children]
    names = [heading_words.words(grand.title) for below in inner for grand in below]
    several = len(children) > 1 and all(len(below) > 1 for below in inner)
    return bare and several and len(set(names)) == len(names)


# "From a technical perspective", "On teamwork": one aspect of what was learned.
_SIDES = frozenset("from on about as beyond in".split())
# "Technical" over several skills groups them as well.
_SORTS = frozenset("technical soft hard professional personal".split())


def _sorts_skills(child: Section) -> bool:
    pieces = split(child.blocks).pieces
    side = undecorated(child.title).partition(" ")[0].casefold() in _SIDES
    sort = side or _SORTS.issuperset(heading_words.words(child.title))
    return (sort and len(pieces) > 1) or (_general(child) and _lists_leads(child))


def only_groups(piece: Piece) -> bool:
    """Whether ``piece`` is nothing but the name of a sort ("Technical") above a list."""
    told = heading_words.words(spaced(piece.text))
    return bool(told) and _SORTS.issuperset(told) and len(split(piece.blocks).pieces) > 1


def group_lessons(pieces: Sequence[Piece]) -> bool:
    """Whether all ``pieces`` are short names over lists of advice: the lessons are below them."""
    inner = [split(piece.blocks) for piece in pieces]
    told = [spaced(each.text) for parts in inner for each in parts.pieces]
    short = all(0 < len(spaced(piece.text).split()) <= _LONGEST_NAME for piece in pieces)
    only = all(parts.pieces and not (parts.prose or parts.tables) for parts in inner)
    sizes = sorted(len(each.split()) for each in told)
    telling = bool(sizes) and sizes[len(sizes) // 2] >= _SHORTEST_ADVICE
    return len(pieces) >= _SEVERAL and short and only and telling


_LONGEST_NAME, _SHORTEST_ADVICE = 3, 4


def _general(child: Section) -> bool:
    learned = headings.read(child.title).learned
    return headings.says_nothing(child.title) or learned in {Topic.TECHNOLOGIES, Topic.SKILLS}


def _lists_leads(child: Section) -> bool:
    parts = split(child.blocks)
    leads = [lead_of(piece.text) for piece in parts.pieces]
    told = {part_of(lead.label) for lead in leads if lead}
    one = {Part.ISSUE, Part.SOLUTION} <= told
    return bool(leads or parts.tables) and all(leads) and not one
