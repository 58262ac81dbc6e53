"""A section about skills, takeaways or projects -> drafts of entries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from nexus.content.kinds import Kind
from nexus.importers import render
from nexus.importers.blocks import Block, Code, Paragraph, Span, plain, spaced
from nexus.importers.found import Found
from nexus.importers.items.draft import Draft, called_by_opening, from_piece, from_row, name_of
from nexus.importers.items.filters import with_names, without_abilities
from nexus.importers.items.headed import (
    group_lessons,
    is_item,
    lists_headings,
    naming_kind,
    only_groups,
    sorting,
)
from nexus.importers.items.pieces import Piece, Split, split
from nexus.importers.items.project_parts import describe_one, with_parts_below
from nexus.importers.items.prose import comma_list, from_prose
from nexus.importers.items.whole import whole
from nexus.importers.link_lines import LEADS_TO_OWNER, signs
from nexus.importers.structure import heading_words
from nexus.importers.structure.section import Section, flattened
from nexus.importers.wording import title_of


def drafts_of(section: Section, kind: Kind, group: str, found: Found) -> Iterator[Draft]:
    """The entries of ``kind`` that ``section`` contains; its other text goes to the About page.

    ``group`` is the heading they are under, if that names a group of them.
    """
    if kind is Kind.PROJECT:
        section = with_parts_below(section)
        parts = split(without_abilities(section.blocks, found))
    else:
        parts = split(section.blocks)
    pieces, prose = _pieces_apart(section, parts, kind, found)
    pieces = _of_kind(pieces, kind, found)
    if kind is Kind.PROJECT and len(pieces) == 1 and describe_one(section.children):
        below = (*pieces[0].blocks, *flattened(section.children))
        pieces, section = [replace(pieces[0], blocks=below)], replace(section, children=[])
    told = _telling(section, prose, found)
    rows = ((row, table.header) for table in parts.tables for row in table.rows)
    in_tables = (draft for row, header in rows for draft in from_row(row, header, group))
    drafts = [*_from_pieces(pieces, kind, group), *in_tables]
    # Of several texts on one thing, the first one names and sums it up.
    yield from sorted(drafts, key=lambda draft: draft.line)
    yield from _from_children(section, kind, group, found)
    if told:
        found.add_about(
            told[0].line, render.joined([render.heading(section.title), render.markdown(told)])
        )


def _pieces_apart(
    section: Section, parts: Split, kind: Kind, found: Found
) -> tuple[list[Piece], list[Block]]:
    """The pieces of ``section``, including those that are just paragraphs, and its prose."""
    pieces = [piece for piece in parts.pieces if not _take_announcing(piece, found)]
    prose = [block for block in parts.prose if not _take_signature(block, found)]
    loose = not any(piece.listed for piece in pieces) and not parts.tables
    own = not section.children or len(prose) >= _SEVERAL
    if loose and own and (not pieces or kind is Kind.TAKEAWAY):
        more, prose = from_prose(prose, kind, bool(pieces))
        pieces = sorted([*pieces, *more], key=lambda piece: piece.line)
    return pieces, prose


def _of_kind(pieces: list[Piece], kind: Kind, found: Found) -> list[Piece]:
    """The ``pieces`` that are entries of ``kind``; ``found`` keeps the others for About."""
    match kind:
        case Kind.SKILL:
            single = len(pieces) == 1 and not pieces[0].blocks
            return (comma_list(pieces[0]) if single else []) or pieces
        case Kind.PROJECT:
            return with_names(pieces, found)
    return pieces


def _telling(section: Section, prose: list[Block], found: Found) -> list[Block]:
    """``prose`` without lines that introduce a list, unless code follows."""
    over_code = {id(a) for a, b in pairwise(section.blocks) if isinstance(b, Code)}
    return [b for b in prose if id(b) in over_code or not _take_announcement(b, found)]


def _from_pieces(pieces: Sequence[Piece], kind: Kind, group: str) -> Iterator[Draft]:
    grouped = kind is Kind.TAKEAWAY and group_lessons(pieces)
    for piece in pieces:
        if grouped or (kind is not Kind.PROJECT and only_groups(piece)):
            yield from _from_pieces(split(piece.blocks).pieces, kind, name_of(spaced(piece.text)))
            continue
        draft = from_piece(piece, group)
        opens = kind is Kind.PROJECT or (kind is Kind.SKILL and not _goes_on(piece))
        yield called_by_opening(draft, piece) if opens else _warned(draft)


# "**Charts** for beginners" and "**Knot** theory" are names, though only the first word is bold.
_GOES_ON = re.compile(
    r"[(,]|(?:after|as|at|before|by|for|from|in|into|of|on|to|using|via|with|without)\b"
)
# So are "**Charts** and buoys, of wood or iron", "**Charts**, new buoys and lights", "**Ability**
# to read charts on a dark and foggy night".
_PART_OF_NAME = re.compile(
    r"[&/]|(?:and|or|of|to|into)\b|,(?:\s+[\w-]+){1,3}(?:,|\s+(?:&|and|or)\s)"
)
# "**Experience** with charts of many far seas", "**Working** with pilots of several harbours"
_NAMELESS = re.compile(
    r"(?:^\w+ing|\b(?:experience|expertise|familiarity|knowledge|proficiency|skills))\s*$",
    re.IGNORECASE,
)
_FEWEST_TOLD, _FEWEST_BEHIND = 3, 5


def _goes_on(piece: Piece) -> bool:
    rest = plain(piece.text[1:]).lstrip()
    size = len(rest.split())
    opens = rest[:1].isalpha() and _NAMELESS.search(piece.text[0].text if piece.text else "")
    part = (opens or size < _FEWEST_BEHIND) and _GOES_ON.match(rest)
    return bool(size < _FEWEST_TOLD or part or _PART_OF_NAME.match(rest))


# Fewer paragraphs above headings only introduce them.
_SEVERAL = 3


def _warned(draft: Draft) -> Draft:
    """Text under "Don't" is the opposite of advice: its title must say so."""
    words = heading_words.words(draft.category)
    told = draft.title
    warns = words in {("do", "not"), ("avoid",), ("never",)}
    if not warns or not told or heading_words.words(told)[: len(words)] == words:
        return draft
    plain = told.split()[0].isalpha() and told[1:2].islower()
    warning = title_of(draft.category)
    return replace(draft, title=f"{warning} {told[0].lower() if plain else told[0]}{told[1:]}")


def _take_announcement(block: Block, found: Found) -> bool:
    """Report ``block`` if it only introduces the list after it: "I learned to:"."""
    told = spaced(block.text) if isinstance(block, Paragraph) else ""
    if not told.endswith(":"):
        return False
    found.label(block.line, told, "announces a list")
    return True


def _from_children(section: Section, kind: Kind, group: str, found: Found) -> Iterator[Draft]:
    if lists_headings(section):
        for child in section.children:
            yield from_piece(Piece(child.line, (Span(child.title),)), group)
        return
    named, groups = naming_kind(section, kind), sorting(section, kind)
    for child in section.children:
        title = name_of(child.title)
        if child.empty and is_item(child):
            yield from_piece(Piece(child.line, (Span(child.title),)), group)
        elif child.empty and not lists_headings(child):
            reason = "announces a list" if child.title.endswith(":") else "empty section"
            found.omit(child.line, child.title, reason, title=title)
        elif child.line in named or child.line in groups:
            yield from drafts_of(child, kind, group if child.line in named else title, found)
        else:
            yield from whole(child, title, group)


def _take_announcing(piece: Piece, found: Found) -> bool:
    alone = piece.listed and not piece.blocks
    return alone and _take_announcement(Paragraph(piece.line, piece.text), found)


def _take_signature(block: Block, found: Found) -> bool:
    """Report ``block`` if it is nothing but links to the owner's profiles."""
    if not isinstance(block, Paragraph) or not signs(block.text):
        return False
    told = spaced(block.text)
    found.omit(block.line, told, LEADS_TO_OWNER)
    return True
