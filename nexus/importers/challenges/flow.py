"""Lists, tables, lines and prose directly below a heading about challenges."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from nexus.importers import render
from nexus.importers.blocks import (
    Block,
    Item,
    Listing,
    Paragraph,
    Table,
    Text,
    spaced,
    texts_in,
)
from nexus.importers.challenges.cures import items_with_cures, paired, with_cures
from nexus.importers.challenges.events import Challenges
from nexus.importers.challenges.further import opens_further, parted, read_prose, told_alone
from nexus.importers.challenges.inline import read_inline, sides
from nexus.importers.challenges.inside import (
    read_all_inside,
    read_inside,
    solution_below,
    states_facts,
)
from nexus.importers.challenges.items import read_item
from nexus.importers.challenges.labels import is_apart, is_title, label_of, name_of, opened_part
from nexus.importers.challenges.naming import tells_several
from nexus.importers.challenges.tables import read_table
from nexus.importers.items.in_paragraph import is_name_above, tabbed
from nexus.importers.items.pieces import split
from nexus.importers.leads import lead_of
from nexus.importers.lines import joined_lines, lines_of, numbered_lines
from nexus.importers.vocabulary import Part
from nexus.importers.wording import starts_with_picture


def read_blocks(blocks: Sequence[Block], reader: Challenges, *, above: bool) -> None:
    """Read ``blocks``, directly below a heading about challenges, into ``reader``.

    ``above``: each heading below is a challenge, and a paragraph here only introduces them.
    """
    blocks = paired(blocks)
    titled = _are_titled(blocks)
    loose = not above and not any(isinstance(block, Listing | Table) for block in blocks)
    alone = told_alone(blocks) if loose else set()
    for place, block in enumerate(blocks):
        match block:
            case Listing() if reader.current and opened_part(blocks[place - 1] if place else None):
                read_inside(block, reader)
            case Listing():
                _read_items(items_with_cures(block.items), reader)
            case Table():
                read_table(block, reader)
            case Paragraph() if (titled or is_apart(block.text)) and _names(
                block.text, _first(blocks[place + 1 :]), reader
            ):
                reader.title(block.line, name_of(spaced(block.text)), spaced(block.text))
            case Paragraph() if (above or _is_over_label(blocks[place:])) and _introduces(block):
                reader.text(block.line, render.markdown([block]))
            case Paragraph() if table := tabbed(block):
                read_table(table, reader)
            case Paragraph():
                _read_paragraph(block, reader, loose, plain=block.line in alone)
            case _:
                reader.text(block.line, render.markdown([block]))


def _is_over_label(blocks: Sequence[Block]) -> bool:
    """Whether sentences are directly above the first challenge, which has a label of its own."""
    told = spaced(_first(blocks[:1]))
    return told.endswith(".") and label_of(_first(blocks[1:])) is Part.ISSUE


def _introduces(block: Paragraph) -> bool:
    """Whether ``block`` is a line that tells no challenge: "All are told alike: ...".

    One with a label, a bold name or a fix ("Fog -> a lamp") does.
    """
    lead = lead_of(block.text)
    names = (lead is not None and lead.bold) or bool(sides(block.text)[1])
    return not names and label_of(block.text) is None and len(lines_of(block.text)) == 1


def _names(text: Text, after: Text, reader: Challenges) -> bool:
    """Whether ``text`` names a challenge: the text ``after`` it starts with a label.

    Not where the previous challenge began with a label, or lacks a solution and gets one now.
    """
    part, now = label_of(after), reader.current
    unsolved = now is not None and Part.SOLUTION not in now.parts
    goes_on = part is Part.SOLUTION and unsolved
    titled = not reader.done or not reader.done[-1].from_label
    return part in {Part.ISSUE, Part.SOLUTION} and titled and not goes_on and is_title(text)


def _are_titled(blocks: Sequence[Block]) -> bool:
    """Whether each statement of a problem is preceded by a text without a label."""
    labels = [label_of(_first([block])) for block in blocks]
    return all(
        before is None for before, part in pairwise([Part.ISSUE, *labels]) if part is Part.ISSUE
    )


def _first(blocks: Sequence[Block]) -> Text:
    """The first line of ``blocks``; empty if they begin without one."""
    return next(iter(lines_of(next(texts_in(blocks[:1]), ()))), ())


def _read_items(items: Sequence[Item], reader: Challenges) -> None:
    """Among labelled items, one with a different label ("Tools: ...") opens no challenge."""
    labels = {label_of(item.text) for item in items}
    for item, after in zip_longest(items, items[1:]):
        lead = lead_of(item.text)
        if after and not item.blocks and _names(item.text, after.text, reader):
            reader.title(item.line, name_of(spaced(item.text)), spaced(item.text))
            continue
        if _take_cure(item, reader):
            continue
        aside = lead and not lead.joined and label_of(item.text) is None
        if Part.SOLUTION in labels and aside and reader.current:
            reader.text(item.line, render.markdown([Listing(item.line, (item,))]))
        else:
            read_item(item, reader)


def _take_cure(item: Item, reader: Challenges) -> bool:
    """Add ``item`` ("I solved it by ...") to the challenge whose label is directly above it."""
    now = reader.current
    if now is None or not now.from_label or lead_of(item.text):
        return False
    if cure := solution_below(item.text, False, now):
        now.add(Part.SOLUTION, render.paragraph(cure))
        read_all_inside(item.blocks, reader)
    return bool(cure)


def _read_paragraph(block: Paragraph, reader: Challenges, loose: bool, *, plain: bool) -> None:
    if opened := opened_part(block):
        told = [text for _, text in numbered_lines(block)]
        _read_paragraph(Paragraph(block.line, joined_lines(told[:-1])), reader, loose, plain=plain)
        if reader.current:
            reader.current.last = opened
            return
    parts = split([block])
    pieces = parts.pieces
    lines = [text for _, text in numbered_lines(block)]
    lead = lead_of(lines[0]) if len(lines) > 1 else None
    titled = len(lines) > 1 and (not lead or not spaced(lead.rest) or bool(label_of(lead.rest)))
    labels = [label_of(line) for line in lines]
    apart = titled and not labels[0] and all(labels[1:])
    goes_on = labels[0] is Part.ISSUE and Part.SOLUTION in labels and not all(labels)
    if apart or goes_on:
        read_item(Item(block.line, block.text), reader)
    elif reader.current and reader.current.from_label and states_facts(block):
        reader.text(block.line, render.markdown([block]))
    elif pieces and all(p.listed or lead_of(p.text) or is_name_above(lines) for p in pieces):
        _read_items(with_cures([Item(p.line, p.text, p.blocks) for p in pieces]), reader)
        reader.intro += [(b.line, render.markdown([b])) for b in parts.prose]
    elif _marks_another(block.text, reader):
        read_item(Item(block.line, block.text), reader)
    elif not read_inline(block.line, block.text, reader):
        tells = plain or tells_several(spaced(block.text)) or opens_further(block.text, reader)
        _read_unlabelled(block, reader, loose and tells)


def _read_unlabelled(block: Paragraph, reader: Challenges, tells: bool) -> None:
    if reader.current is None and tells:
        for one in parted(block):
            read_prose(one, reader)
    else:
        reader.text(block.line, render.markdown([block]))


def _marks_another(text: Text, reader: Challenges) -> bool:
    """Whether ``text`` starts with the same emoji as the paragraph that opened the last challenge.

    A further part of it ("✅ Fix: ...") starts with a different one.
    """
    told = spaced(text)
    marked = starts_with_picture(told) and reader.current is not None
    return marked and reader.done[-1].source.startswith(told[0])
