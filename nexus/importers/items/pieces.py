"""The body of a section -> its pieces: the items in it, regardless of their markup."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nexus.importers.blocks import Block, Listing, Paragraph, Table, Text, spaced
from nexus.importers.items.in_paragraph import (
    are_names,
    inline_items,
    is_name_above,
    items_of,
    parted_names,
    tabbed,
)
from nexus.importers.leads import lead_of, without_ornament
from nexus.importers.lines import numbered_lines
from nexus.importers.structure import run_on
from nexus.importers.structure.label_parts import part_of
from nexus.importers.wording import is_caption


@dataclass(frozen=True, slots=True)
class Piece:
    """One item: its text, the blocks below it, and whether it came from a list."""

    line: int
    text: Text
    blocks: tuple[Block, ...] = ()
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Split:
    """A section's pieces, its tables, and the remaining running text."""

    pieces: tuple[Piece, ...] = ()
    tables: tuple[Table, ...] = ()
    prose: tuple[Block, ...] = ()


def split(blocks: Sequence[Block]) -> Split:
    """Sort ``blocks`` into pieces, tables and prose."""
    pieces: list[Piece] = []
    tables: list[Table] = []
    prose: list[Block] = []
    lists = any(isinstance(block, Listing) for block in blocks)
    described = _are_described(blocks)
    for before, block in zip([None, *blocks], blocks, strict=False):
        match block:
            case Listing() if described and pieces:
                pieces[-1] = replace(pieces[-1], blocks=(*pieces[-1].blocks, block))
            case Listing():
                pieces += [Piece(item.line, item.text, item.blocks) for item in block.items]
            case Table():
                tables.append(block)
            case Paragraph() if is_caption(spaced(block.text)) or (
                block.quoted and (_remarks(block, lists) or not _names_items(block))
            ):
                prose.append(block)
            case Paragraph():
                _sort(block, pieces, tables, prose, lists)
            case _:
                _hang_on(block, pieces, prose, below=_leads_on(before))
    return Split(tuple(pieces), tuple(tables), tuple(prose))


def _leads_on(before: Block | None) -> bool:
    """Whether what follows ``before``, a list, is about its last item and not about all."""
    if not isinstance(before, Listing):
        return False
    return len(before.items) == 1 or spaced(before.items[-1].text).endswith(":")


def _hang_on(block: Block, pieces: list[Piece], prose: list[Block], *, below: bool) -> None:
    """Put ``block`` below the piece before it, unless it came from a list not directly above."""
    if pieces and (below or not pieces[-1].listed):
        pieces[-1] = replace(pieces[-1], blocks=(*pieces[-1].blocks, block))
    else:
        prose.append(block)


def _are_described(blocks: Sequence[Block]) -> bool:
    """Whether each list adds details to a paragraph before it with a bold name and description."""
    lists = [at for at, block in enumerate(blocks) if isinstance(block, Listing)]
    return len(lists) > 1 and all(at and _describes(blocks[at - 1]) for at in lists)


def _describes(block: Block) -> bool:
    lines = list(numbered_lines(block)) if isinstance(block, Paragraph) else []
    return _is_bold_above(lines) and not spaced(lines[-1][1]).endswith(":")


def _sort(
    block: Paragraph,
    pieces: list[Piece],
    tables: list[Table],
    prose: list[Block],
    beside_list: bool,
) -> None:
    """Put a paragraph, or its parts, where they belong."""
    table = tabbed(block)
    if table:
        tables.append(table)
        return
    lines = list(numbered_lines(block))
    grouped = _items_in(block, lines, beside_list)
    if _is_name_above(lines):
        pieces.append(Piece(block.line, block.text, (), False))
    elif grouped:
        pieces += grouped
    elif lead_of(block.text) and not spaced(block.text).endswith(":"):
        pieces.append(Piece(block.line, block.text, (), False))
    else:
        prose.append(block)


def _items_in(
    block: Paragraph, lines: list[tuple[int, Text]], beside_list: bool
) -> Sequence[Piece]:
    """The items in ``block``: next to each other, on its ``lines``, or run together."""
    aside = [Piece(block.line, text) for text in inline_items(block)]
    aside = aside or [Piece(block.line, text) for text in parted_names(block.text)]
    alone = [Piece(line, text) for line, text in items_of(lines, beside_list)]
    return aside or alone or _run_on(block)


def _remarks(block: Paragraph, beside_list: bool) -> bool:
    """``> **Mentor:** well done`` below the list that it comments on."""
    return beside_list and len(list(numbered_lines(block))) == 1


def _names_items(block: Paragraph) -> bool:
    """Whether a quotation is really items: a bold name on each line, or above the others."""
    lines = list(numbered_lines(block))
    leads = [lead_of(text) for _, text in lines]
    bold = [lead for lead in leads if lead and lead.bold]
    named = len(bold) == len(leads) and (len(leads) > 1 or not any(lead.joined for lead in bold))
    labelled = all(lead and part_of(lead.label) for lead in leads)
    names = are_names([text for _, text in lines], _LONGEST_NAME)
    return bool(lines) and (named or labelled or _is_bold_above(lines) or names)


_LONGEST_NAME = 4


def _is_name_above(lines: list[tuple[int, Text]]) -> bool:
    """A name and its description: bold over plain lines, or a few words over sentences."""
    if _is_bold_above(lines):
        return True
    texts = [text for _, text in lines]
    ended = [spaced(text)[-1:] in ".!?" for text in texts[1:]]
    return is_name_above(texts) and all(ended) and not any(map(lead_of, texts))


def _is_bold_above(lines: list[tuple[int, Text]]) -> bool:
    told = [without_ornament(text) for _, text in lines]
    bold = [all(span.bold or not span.text.strip() for span in text) for text in told]
    return len(lines) > 1 and bold[0] and not any(bold[1:])


def _run_on(block: Paragraph) -> list[Piece]:
    """Items that have lost their line breaks."""
    named = run_on.bold_items(block.text) or run_on.named_items(block.text)
    return [Piece(block.line, text) for text in named or run_on.imperative_items(block.text)]
