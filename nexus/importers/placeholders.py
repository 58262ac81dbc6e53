"""List items and paragraphs that were meant to be filled in and never were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from nexus.importers.areas import Area
from nexus.importers.blocks import Block, Item, Listing, Paragraph, Table, Text, spaced
from nexus.importers.cutting import sentences_of
from nexus.importers.found import Found
from nexus.importers.leads import lead_of
from nexus.importers.lines import numbered_lines, paragraph_of
from nexus.importers.unfilled import (
    UNDONE,
    is_note,
    is_only_placeholder,
    is_placeholder,
    is_undone,
    says_none,
)


def without_placeholders(area: Area, found: Found) -> Area:
    """``area`` without items, at any depth, that are only placeholders; ``found`` reports them."""
    return replace(area, section=area.section.mapped(lambda blocks: _blocks(blocks, found)))


def filled(block: Block, found: Found) -> Iterator[Block]:
    """``block``, unless it is a paragraph that was never filled in, which ``found`` reports.

    Sentences before a note to oneself are kept: "The mast is up. TODO: draw it". So are the lines
    around such a note.
    """
    if isinstance(block, Table):
        yield from _filled_table(block, found)
        return
    lines = [*numbered_lines(block)] if isinstance(block, Paragraph) else []
    gaps = [line for line in lines if _is_gap(line[1])]
    if 0 < len(gaps) < len(lines):
        for at, line in gaps:
            _omit(at, spaced(line), found)
        block = next(paragraph_of([line for line in lines if line not in gaps]))
    if not isinstance(block, Paragraph) or not is_placeholder(spaced(block.text)):
        yield block
        return
    kept, told = _noted(block.text)
    _omit(block.line, told or spaced(block.text), found)
    if told:
        yield replace(block, text=kept)


def _is_gap(line: Text) -> bool:
    """Whether ``line`` is only a placeholder, or the label of one: "Solution: TODO"."""
    lead = lead_of(line)
    told = [spaced(line), spaced(lead.rest)] if lead else [spaced(line)]
    return any(map(is_only_placeholder, told))


def _filled_table(table: Table, found: Found) -> Iterator[Table]:
    """``table`` without rows in which nothing but the first cell was filled in.

    "Coming soon" beside a name is different: it says something about that.
    """
    rows = []
    for row in table.rows:
        told = [spaced(cell) for cell in row.cells]
        if told[1:] and all(t[:1] == "[" and is_only_placeholder(t) for t in told[1:]):
            _omit(row.line, " ".join(told), found)
        else:
            rows.append(row)
    if rows or not table.rows:
        yield replace(table, rows=tuple(rows))


def _noted(text: Text) -> tuple[Text, str]:
    """The sentences of ``text`` before notes to oneself, and these; else ``text`` and nothing."""
    sentences = sentences_of(text)
    kept = [*takewhile(lambda each: not is_placeholder(spaced(each)), sentences)]
    gaps = [spaced(each) for each in sentences[len(kept) :]]
    aside = spaced(text).startswith("(")
    noted = bool(kept) and not aside and all(map(is_note, gaps))
    return (tuple(span for each in kept for span in each), " ".join(gaps)) if noted else (text, "")


def _omit(line: int, told: str, found: Found) -> None:
    found.omit(line, told, "placeholder")


def _blocks(blocks: Sequence[Block], found: Found) -> Iterator[Block]:
    for block in blocks:
        if not isinstance(block, Listing):
            yield from filled(block, found)
        elif items := tuple(_items(block.items, found)):
            yield replace(block, items=items)


def _items(items: Sequence[Item], found: Found) -> Iterator[Item]:
    for item in items:
        told = spaced(item.text)
        if not item.blocks and (fault := _fault_of(told)):
            found.omit(item.line, told, fault)
            continue
        kept, note = _noted(item.text) if is_placeholder(told) else (item.text, "")
        if note:
            _omit(item.line, note, found)
        yield replace(item, text=kept, blocks=tuple(_blocks(item.blocks, found)))


def _fault_of(told: str) -> str:
    if is_undone(told):
        return UNDONE
    if says_none(told):
        return "says that there was nothing"
    return "placeholder" if is_only_placeholder(told) else ""
