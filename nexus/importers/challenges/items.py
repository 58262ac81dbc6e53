"""List items, lines and paragraphs that each describe a challenge or a part of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from nexus.importers import render
from nexus.importers.blocks import Item, Paragraph, Text, plain, spaced
from nexus.importers.challenges.cures import is_solved_below
from nexus.importers.challenges.events import Challenges
from nexus.importers.challenges.inline import read_inline, sides
from nexus.importers.challenges.inside import read_all_inside, read_inside
from nexus.importers.challenges.labels import holds_labels, label_of, name_of
from nexus.importers.challenges.naming import named, tells_several
from nexus.importers.challenges.telling import (
    add_prose,
    behind_dash,
    says_done,
    says_solution,
    tell_named,
)
from nexus.importers.cutting import cut
from nexus.importers.items.in_paragraph import is_name_above
from nexus.importers.leads import lead_apart, lead_of, without_ornament
from nexus.importers.lines import joined_lines, numbered_lines, paragraph_of
from nexus.importers.unfilled import is_placeholder
from nexus.importers.vocabulary import Part
from nexus.importers.wording import undecorated

_LONGEST_NAME = 9


def read_item(item: Item, reader: Challenges) -> None:
    """Read a list ``item``, or a line or paragraph in the place of one, into ``reader``."""
    told = spaced(item.text)
    if is_placeholder(told) and not item.blocks:
        return
    if label_of(item.text):
        _labelled(item, reader)
    elif read_inline(item.line, item.text, reader):
        read_all_inside(item.blocks, reader)
    else:
        nested = any(map(holds_labels, item.blocks))
        _named(item, nested, reader)
        reader.open = nested


def _labelled(item: Item, reader: Challenges) -> None:
    lead, label = lead_of(item.text), label_of(item.text)
    lines = _lines(item.line, item.text)
    if any(label_of(text) for _, text in lines[1:]):
        for part in _parts(lines):
            _read_part(part, reader)
    elif lead and label and not read_inline(item.line, item.text, reader):
        told, done = behind_dash(lead.rest) if label is Part.ISSUE else (lead.rest, ())
        reader.label(item.line, label, render.paragraph(told), spaced(item.text))
        if done and reader.current:
            reader.current.add(Part.SOLUTION, render.paragraph(done))
    read_all_inside(item.blocks, reader)


def _parts(lines: Iterable[tuple[int, Text]]) -> Iterator[list[tuple[int, Text]]]:
    """``lines``, the first of which has a label, cut before each that has one."""
    part: list[tuple[int, Text]] = []
    for line, text in lines:
        if part and label_of(text):
            yield part
            part = []
        part.append((line, text))
    yield part


def _read_part(lines: list[tuple[int, Text]], reader: Challenges) -> None:
    """Read a line with a label and those that continue it; the first may be a challenge's name."""
    (line, opening), *others = lines
    if label_of(opening) is Part.ISSUE and others and _is_name(opening, others[0][1]):
        reader.title(line, name_of(spaced(opening)), spaced(opening))
        read_all_inside(paragraph_of(others), reader)
    else:
        read_item(Item(line, joined_lines([text for _, text in lines])), reader)


def _is_name(text: Text, below: Text) -> bool:
    """Whether ``text``, after a label, is a name: all bold, or a few words above a sentence."""
    lead = lead_of(text)
    if lead is None or not spaced(lead.rest):
        return False
    told, after = spaced(text), spaced(below)
    above = told[-1:].isalnum() and after[:1].isupper() and after[-1:] in ".!?"
    bold = all(span.bold or not span.text.strip() for span in text)
    return bold or (above and len(told.split()) <= _LONGEST_NAME)


def _named(item: Item, nested: bool, reader: Challenges) -> None:
    lines = _lines(item.line, item.text)
    if lead := lead_apart(item.text):
        rest = lead.rest
        match item.blocks:
            case [Paragraph(text=text), *others] if not spaced(rest) and not nested:
                rest, item = text, replace(item, blocks=tuple(others))
        _led(item, spaced(lead.name), rest, nested, reader)
    elif any(label_of(text) for _, text in lines[1:]):
        reader.title(item.line, name_of(spaced(lines[0][1])), spaced(item.text))
        for line, text in lines[1:]:
            read_item(Item(line, text), reader)
    elif is_name_above([text for _, text in lines]):
        now = reader.title(item.line, name_of(spaced(lines[0][1])), spaced(item.text))
        below = cut(item.text, plain(item.text).index("\n") + 1)[1]
        (tell_named if says_done(below) else add_prose)(now, below)
    else:
        _unled(item, nested, reader)
    read_all_inside(item.blocks, reader)


def _lines(line: int, text: Text) -> list[tuple[int, Text]]:
    return list(numbered_lines(Paragraph(line, text)))


def _led(item: Item, name: str, rest: Text, nested: bool, reader: Challenges) -> None:
    """``Name: text``: the text is the solution, or the issue if labels follow below it."""
    now = reader.title(item.line, name_of(name), spaced(item.text))
    lines = _lines(item.line, rest)
    labels = [label_of(text) for _, text in lines]
    if any(labels):
        if labels[0] is None and Part.SOLUTION not in labels and Part.ISSUE not in labels:
            tell_named(now, lines.pop(0)[1])
        for line, text in lines:
            read_inside(Paragraph(line, text), reader)
    elif sides(rest)[1]:
        for part, side in zip((Part.ISSUE, Part.SOLUTION), sides(rest), strict=True):
            now.add(part, render.paragraph(side))
    elif says_solution(rest):
        add_prose(now, rest)
    elif spaced(rest) and not read_inline(item.line, rest, reader):
        if nested or reader.told is Part.ISSUE or is_solved_below(rest, item.blocks):
            now.add(Part.ISSUE, render.paragraph(rest))
        else:
            tell_named(now, rest)
    if not nested and item.blocks and Part.SOLUTION not in now.parts:
        now.last = reader.told


def _tells_more(text: Text) -> bool:
    """Whether ``text`` is more than a name: "The sail tore. I sewed it"."""
    name, rest = named(text)
    return tells_several(spaced(text)) or (bool(name) and says_done(rest))


def _unled(item: Item, nested: bool, reader: Challenges) -> None:
    told = undecorated(spaced(item.text))
    short = len(told.split()) <= _LONGEST_NAME and not _tells_more(item.text)
    now = reader.title(item.line, name_of(told) if short else "", spaced(item.text))
    if not short or not nested:
        add_prose(now, without_ornament(item.text))
    if item.blocks and not nested:
        now.last = reader.told
