"""The contents of one challenge: labels open its parts, anything else continues them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from nexus.importers import render
from nexus.importers.blocks import Block, Item, Listing, Paragraph, Table, Text, plain, spaced
from nexus.importers.challenges.events import Challenge, Challenges
from nexus.importers.challenges.inline import read_inline
from nexus.importers.challenges.labels import (
    closing_part,
    holds_labels,
    label_of,
    labels_in,
    part_told,
    without_closing_label,
)
from nexus.importers.challenges.telling import (
    add_prose,
    after_arrow,
    says_done,
    says_solution,
    says_solved,
)
from nexus.importers.leads import Lead, lead_apart, lead_of
from nexus.importers.lines import lines_in, numbered_lines
from nexus.importers.structure.label_parts import part_of
from nexus.importers.vocabulary import Part
from nexus.importers.wording import undecorated

_LONGEST_LABEL = 4


def read_all_inside(blocks: Iterable[Block], reader: Challenges) -> None:
    """Read each of ``blocks`` with ``read_inside``."""
    for block in blocks:
        read_inside(block, reader)


def read_inside(block: Block, reader: Challenges) -> None:
    """Read ``block`` into the open challenge: labels open its parts, other text continues one."""
    match block:
        case Listing() if holds_labels(block):
            _labelled_list(block, reader)
        case Listing():
            _inside_list(block, reader)
        case Paragraph():
            _inside_paragraph(block, reader)
        case _:
            reader.text(block.line, render.markdown([block]))


def _labelled_list(block: Listing, reader: Challenges) -> None:
    before = _before_labels([(item.text, part_told(item)) for item in block.items], reader)
    if before and reader.current:
        told = render.markdown([replace(block, items=block.items[:before])])
        reader.current.facts.append(told)
    for item in block.items[before:]:
        label, lead = part_told(item), lead_of(item.text)
        several = label and lead and labels_in(plain(lead.rest))
        if several and read_inline(item.line, item.text, reader):
            read_all_inside(item.blocks, reader)
        elif label:
            _labelled_item(item, label, lead.rest if lead else (), reader)
        else:
            reader.text(item.line, render.markdown([Listing(item.line, (item,))]))


def _before_labels(told: Sequence[tuple[Text, Part | None]], reader: Challenges) -> int:
    """How many lines of a challenge precede its first label: ``Severity: ...`` is not an issue."""
    first = next((n for n, (_, part) in enumerate(told) if part), 0)
    led = all(lead_apart(text) for text, _ in told[:first])
    return first if led and reader.current and not reader.current.parts else 0


def below_facts(blocks: Sequence[Block], now: Challenge) -> Sequence[Block]:
    """``blocks`` after those with only labelled values ("Severity: high"), which ``now`` keeps."""
    facts = [*takewhile(states_facts, blocks)]
    now.facts += [render.markdown([block]) for block in facts]
    return blocks[len(facts) :]


def states_facts(block: Block) -> bool:
    """Whether each line or row of ``block`` is a label with a short value: ``Severity: high``."""
    if isinstance(block, Table):
        rows = [[*map(spaced, row.cells)] for row in block.rows]
        return not any(map(spaced, block.header)) and all(len(row) == len("ab") for row in rows)
    leads = [lead_apart(line) for line in lines_in([block])] if isinstance(block, Paragraph) else []
    return bool(leads) and all(lead and _is_fact(lead) for lead in leads)


def _is_fact(lead: Lead) -> bool:
    return part_of(lead.label) is None and 0 < len(spaced(lead.rest).split()) < _SHORTEST_TOLD


_SHORTEST_TOLD = 5


def _inside_list(block: Listing, reader: Challenges) -> None:
    """Read a list of what went wrong and, from some item on, what was done about it."""
    now = reader.current
    first = next((at for at, item in enumerate(block.items) if says_done(item.text)), None)
    unsolved = now and now.last in {None, Part.ISSUE} and Part.SOLUTION not in now.parts
    if now is None or first is None or not unsolved or not (first or now.parts):
        reader.text(block.line, render.markdown([block]))
        return
    for part, items in ((Part.ISSUE, block.items[:first]), (Part.SOLUTION, block.items[first:])):
        if items:
            now.add(part, render.markdown([replace(block, items=items)]))


def _labelled_item(item: Item, label: Part, rest: Text, reader: Challenges) -> None:
    now = reader.current
    if now is None:
        reader.label(item.line, label, render.paragraph(rest), spaced(item.text))
    else:
        now.add(label, render.paragraph(rest))
    read_all_inside(item.blocks, reader)


def _inside_paragraph(block: Paragraph, reader: Challenges) -> None:
    lines = list(numbered_lines(block))
    labels = [label_of(text) for _, text in lines]
    now = reader.current
    if now and (cure := solution_below(block.text, any(labels), now)):
        now.add(Part.SOLUTION, render.paragraph(cure))
        return
    before = _before_labels([*zip((text for _, text in lines), labels, strict=True)], reader)
    if not before and not all(labels) and read_inline(block.line, block.text, reader):
        return
    if before and now:
        now.facts.append("\n".join(render.paragraph(text) for _, text in lines[:before]))
    for place, (line, text) in enumerate(lines[before:]):
        _inside_line(line, text, reader, first=not place)


def solution_below(text: Text, labelled: bool, now: Challenge) -> Text:
    """The part of ``text`` that solved the issue of ``now``; empty if none did."""
    if Part.SOLUTION in now.parts:
        return ()
    led = () if label_of(text) else after_arrow(text)
    if led and now.parts.get(Part.ISSUE):
        return led
    cures = now.last is Part.ISSUE and not labelled and (says_solved(text) or says_done(text))
    return text if cures else ()


def _inside_line(line: int, text: Text, reader: Challenges, *, first: bool) -> None:
    """Read a line within a challenge; unless ``first`` in its paragraph, it may continue a text."""
    now = reader.current
    label, lead = label_of(text), lead_of(text)
    alone = part_of(undecorated(spaced(text))) if not label else None
    if label is Part.ISSUE and lead and now and says_solution(lead.rest):
        add_prose(now, lead.rest)
    elif label and lead and now:
        now.add(label, render.paragraph(lead.rest))
    elif alone and now and len(spaced(text).split()) <= _LONGEST_LABEL:
        now.last = alone
    elif now and (part := closing_part(text)):
        now.add(Part.ISSUE, render.paragraph(without_closing_label(text)))
        now.last = part
    elif not first and now and now.last and now.parts.get(now.last) and label is None:
        now.parts[now.last][-1] += "\n" + render.paragraph(text)
    else:
        reader.text(line, render.paragraph(text))
