"""What stands within one challenge: labels open its parts, all else goes on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from nexus.importers import render
from nexus.importers.blocks import Block, Item, Listing, Paragraph, Table, Text, plain, spaced
from nexus.importers.challenges.events import Challenges
from nexus.importers.challenges.inline import read_inline
from nexus.importers.challenges.labels import LABELLED, holds_labels, label_of, said
from nexus.importers.challenges.tables import by_label
from nexus.importers.challenges.telling import (
    after_arrow,
    says_cured,
    says_done,
    says_solution,
    tell,
)
from nexus.importers.leads import lead_of
from nexus.importers.lines import numbered_lines
from nexus.importers.structure.label_parts import part_of
from nexus.importers.vocabulary import Part
from nexus.importers.wording import undecorated

_LONGEST_LABEL = 4


def read_all_inside(blocks: Iterable[Block], reader: Challenges) -> None:
    """Read each of ``blocks`` with :func:`read_inside`."""
    for block in blocks:
        read_inside(block, reader)


def read_inside(block: Block, reader: Challenges) -> None:
    """A block within a challenge: labels open its parts, all else goes on with the last."""
    if isinstance(block, Listing) and holds_labels(block):
        before = _before_labels(block.items, reader)
        for item in block.items[len(before) :]:
            label, lead = label_of(item.text), lead_of(item.text)
            several = label and lead and LABELLED.search(plain(lead.rest))
            if several and read_inline(item.line, item.text, reader):
                read_all_inside(item.blocks, reader)
            elif label and lead:
                _labelled_item(item, label, lead.rest, reader)
            else:
                reader.text(item.line, render.markdown([Listing(item.line, (item,))]))
        if before and reader.current:
            told = render.markdown([replace(block, items=before)])
            reader.current.parts.setdefault(Part.ISSUE, []).append(told)
    elif isinstance(block, Listing):
        _inside_list(block, reader)
    elif isinstance(block, Paragraph):
        _inside_paragraph(block, reader)
    elif isinstance(block, Table) and (labelled := by_label(block)):
        read_inside(labelled, reader)
    else:
        reader.text(block.line, render.markdown([block]))


def _before_labels(items: tuple[Item, ...], reader: Challenges) -> tuple[Item, ...]:
    """The items that a challenge begins with before its labels: ``Goal: ...`` is no issue."""
    first = next((n for n, item in enumerate(items) if label_of(item.text)), 0)
    led = all((lead := lead_of(item.text)) and not lead.joined for item in items[:first])
    return items[:first] if led and reader.current and not reader.current.parts else ()


def _inside_list(block: Listing, reader: Challenges) -> None:
    """Bullets of what went wrong, and from one on of what was done."""
    now = reader.current
    unsolved = now and now.last in {None, Part.ISSUE} and Part.SOLUTION not in now.parts
    done = [at for at, item in enumerate(block.items) if says_done(item.text)]
    first = done[0] if done else 0
    told = unsolved and (first or (now and now.parts))
    if now is None or not done or not told:
        reader.text(block.line, render.markdown([block]))
        return
    for part, items in ((Part.ISSUE, block.items[:first]), (Part.SOLUTION, block.items[first:])):
        if items:
            now.add(part, render.markdown([replace(block, items=items)]))


def _labelled_item(item: Item, label: Part, rest: Text, reader: Challenges) -> None:
    now = reader.current
    if now is None:
        reader.label(item.line, label, said(item.line, rest), spaced(item.text))
    else:
        now.add(label, said(item.line, rest))
    read_all_inside(item.blocks, reader)


def _inside_paragraph(block: Paragraph, reader: Challenges) -> None:
    now = reader.current
    led = after_arrow(block.text)
    if led and now and Part.SOLUTION not in now.parts and now.parts.get(Part.ISSUE):
        now.add(Part.SOLUTION, said(block.line, led))
        return
    lines = list(numbered_lines(block))
    unlabelled = not any(label_of(text) for _, text in lines)
    waits = now and now.last is Part.ISSUE and Part.SOLUTION not in now.parts
    if now and waits and unlabelled and (says_cured(block.text) or says_done(block.text)):
        now.add(Part.SOLUTION, said(block.line, block.text))
        return
    if not all(label_of(text) for _, text in lines) and read_inline(block.line, block.text, reader):
        return
    for place, (line, text) in enumerate(lines):
        label, lead = label_of(text), lead_of(text)
        alone = part_of(undecorated(spaced(text))) if not label else None
        if label is Part.ISSUE and lead and now and says_solution(lead.rest):
            tell(now, line, lead.rest)
        elif label and lead and now:
            now.add(label, said(line, lead.rest))
        elif alone and now and len(spaced(text).split()) <= _LONGEST_LABEL:
            now.last = alone
        elif place and now and now.last and now.parts.get(now.last) and label is None:
            now.parts[now.last][-1] += "\n" + said(line, text)
        else:
            reader.text(line, said(line, text))
