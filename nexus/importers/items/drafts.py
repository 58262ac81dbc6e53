"""A section about skills, takeaways or projects -> drafts of entries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from nexus.content.kinds import Kind
from nexus.importers import render
from nexus.importers.blocks import (
    Block,
    Code,
    Listing,
    Paragraph,
    Span,
    spaced,
)
from nexus.importers.found import Found
from nexus.importers.items.draft import Draft, called_by_opening, from_piece, from_row, name_of
from nexus.importers.items.filters import (
    with_names,
    without_abilities,
    without_closing_words,
    without_questions,
)
from nexus.importers.items.groups import holds_group, opened
from nexus.importers.items.headed import lists_headings, names_kind, sorting
from nexus.importers.items.pieces import Piece, split
from nexus.importers.items.project_parts import tells_stack, with_parts_below
from nexus.importers.items.prose import comma_list, from_prose, looks_back
from nexus.importers.items.summaries import summary_of
from nexus.importers.link_lines import LEADS_TO_OWNER, is_links, leads_away, signs
from nexus.importers.placeholders import is_gap
from nexus.importers.report import LeftOut
from nexus.importers.structure import heading_words
from nexus.importers.structure.outline import Section, flattened
from nexus.importers.wording import title_of


def drafts_of(section: Section, kind: Kind, group: str, found: Found) -> Iterator[Draft]:
    """The entries that ``section`` holds; its other text goes to the About page.

    ``group`` is the heading they stand under, if that names a group of them.
    """
    of_projects = kind is Kind.PROJECT
    section = with_parts_below(section) if of_projects else section
    parts = split(without_abilities(section.blocks, found) if of_projects else section.blocks)
    pieces = [piece for piece in parts.pieces if _kept(piece, found)]
    prose = [block for block in parts.prose if not _is_signature(block, found)]
    loose = not any(piece.listed for piece in pieces) and not parts.tables
    if kind is Kind.TAKEAWAY and loose and looks_back(section.blocks):
        pieces, prose, loose = [], list(section.blocks), False
    own = not section.children or len(prose) >= _SEVERAL
    if loose and own and (not pieces or kind is Kind.TAKEAWAY):
        more, prose = from_prose(prose, kind, bool(pieces))
        pieces = sorted([*pieces, *more], key=lambda piece: piece.line)
    if kind is Kind.SKILL:
        single = len(pieces) == 1 and not pieces[0].blocks and not holds_group(pieces)
        pieces = (comma_list(pieces[0]) if single else []) or pieces
    if kind is Kind.TAKEAWAY:
        pieces = without_closing_words(without_questions(pieces, found), found)
    if kind is Kind.PROJECT:
        pieces = with_names(pieces, found)
    over = {id(a) for a, b in pairwise(section.blocks) if isinstance(b, Code)}
    prose = [block for block in prose if not is_gap(block, found)]
    told = [block for block in prose if id(block) in over or not _leads_on(block, found)]
    grouped_pieces = opened(pieces, group) if kind is Kind.SKILL else ((p, group) for p in pieces)
    for piece, of in grouped_pieces:
        draft = from_piece(piece, of)
        yield called_by_opening(draft, piece) if of_projects else _warned(draft)
    for table in parts.tables:
        for row in table.rows:
            yield from from_row(row, group)
    yield from _from_children(section, kind, group, found)
    if told:
        found.tell(told[0].line, render.joined([_heading(section), render.markdown(told)]))


# Fewer paragraphs above headings only lead on to them.
_SEVERAL = 3


def _warned(draft: Draft) -> Draft:
    """What stands under "Don't" is no advice by itself: its title says so."""
    words = heading_words.words(draft.category)
    told = draft.title
    warns = words in {("don't",), ("avoid",), ("never",)}
    if not warns or not told or heading_words.words(told)[:1] == words:
        return draft
    plain = told.split()[0].isalpha() and told[1:2].islower()
    return replace(
        draft, title=f"{title_of(words[0])} {told[0].lower() if plain else told[0]}{told[1:]}"
    )


def _leads_on(block: Block, found: Found) -> bool:
    """A line that only announces the list after it: "I learned to:"."""
    told = spaced(block.text) if isinstance(block, Paragraph) else ""
    if not told.endswith(":"):
        return False
    found.labels.append(LeftOut(block.line, block.line, told[:60], "announces a list", told))
    return True


def _heading(section: Section) -> str:
    title = title_of(section.title)
    return f"## {render.words(title)}" if title else ""


def _from_children(section: Section, kind: Kind, group: str, found: Found) -> Iterator[Draft]:
    groups = sorting(section, kind)
    listed = lists_headings(section)
    for child in section.children:
        if listed:
            yield from_piece(Piece(child.line, (Span(child.title),)), group)
        else:
            yield from _from_child(child, kind, group, child.line in groups, found)


def _from_child(
    child: Section, kind: Kind, group: str, grouped: bool, found: Found
) -> Iterator[Draft]:
    title = name_of(child.title)
    if child.empty and not lists_headings(child):
        found.omit(child.line, child.line, title, "empty section", child.title)
        return
    if names_kind(child, kind) or grouped:
        yield from drafts_of(child, kind, group if names_kind(child, kind) else title, found)
        return
    yield from whole(child, title, group, found)


def whole(section: Section, title: str, group: str, found: Found) -> Iterator[Draft]:
    """A heading and all that stands below it as one entry."""
    blocks = [b for b in section.blocks if not is_gap(b, found)]
    blocks += flattened(section.children)
    if blocks:
        summary = _first_text(blocks)
        yield Draft(section.line, title, summary, render.markdown(blocks), section.title, group)


def _kept(piece: Piece, found: Found) -> bool:
    alone = piece.listed and not piece.blocks
    return not (alone and _leads_on(Paragraph(piece.line, piece.text), found))


def _is_signature(block: Block, found: Found) -> bool:
    if not isinstance(block, Paragraph) or not signs(block.text):
        return False
    told = spaced(block.text)
    found.omit(block.line, block.line, told[:60], LEADS_TO_OWNER, told)
    return True


def _first_text(blocks: Sequence[Block]) -> str:
    """The first sentence or two of ``blocks``: a paragraph, else the items of a list.

    A line that names tools ("Stack: ...") or only leads on says less than what follows it.
    """
    behind = zip([None, *blocks], blocks, strict=False)
    telling = [
        block for before, block in behind if not (tells_stack(before, block) or _only_links(block))
    ]
    for block in telling or blocks:
        if isinstance(block, Paragraph):
            told = summary_of(block.text)
            if not told.endswith(":"):
                return told
        if isinstance(block, Listing):
            return _as_sentence([spaced(item.text) for item in block.items])
    return ""


def _only_links(block: Block) -> bool:
    """``[Demo](...) | [Code](...)``, perhaps behind a label."""
    return isinstance(block, Paragraph) and (leads_away(block.text) or is_links(block.text))


def _as_sentence(items: list[str]) -> str:
    told = "; ".join(item.rstrip(".;:") for item in items if item)
    return told if len(told) <= 240 else told[:240].rsplit("; ", 1)[0]
