"""Labels of the owner's own that come in turn: ``Storm: ...``, ``Shelter: ...``, and again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from nexus.importers.blocks import Block, Item, Listing, Paragraph, Span, Text, spaced
from nexus.importers.leads import lead_of
from nexus.importers.lines import numbered_lines
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.mark import joined_lines
from nexus.importers.structure.outline import Section
from nexus.importers.structure.self_description import describes_document
from nexus.importers.vocabulary import Part

_Words = tuple[str, ...]
_SEVERAL = 2
_TURN = (Part.ISSUE, Part.SOLUTION, Part.OUTCOME)


def with_known_labels(section: Section) -> Section:
    """``section`` with labels in known words for those whose place tells what they open."""
    known = _told_by_place([label for text in _texts(section) if (label := _label_of(text))])
    return _relabelled(section, known) if known else section


def _told_by_place(labels: list[_Words]) -> Mapping[_Words, Part]:
    """The part that each unknown one of the repeated ``labels`` opens, where its turn says so."""
    counts = Counter(labels)
    turn = [label for label in counts if counts[label] >= _SEVERAL]
    parts = [part_of(" ".join(label)) for label in turn]
    if len(turn) < _SEVERAL or all(parts) or not _in_turn(labels, turn):
        return {}
    if Part.ISSUE in parts and Part.SOLUTION not in parts:
        at = parts.index(Part.ISSUE) + 1
        return {turn[at]: Part.SOLUTION} if at < len(turn) and not parts[at] else {}
    if Part.SOLUTION in parts and Part.ISSUE not in parts:
        at = parts.index(Part.SOLUTION) - 1
        return {turn[at]: Part.ISSUE} if at >= 0 and not parts[at] else {}
    return dict(zip(turn, _TURN, strict=False)) if not any(parts) else {}


def _in_turn(labels: list[_Words], turn: list[_Words]) -> bool:
    """Whether the labels of ``turn`` stand in the same order each time."""
    told = [turn.index(label) for label in labels if label in turn]
    rounds = len(told) // len(turn)
    return len(turn) <= len(_TURN) and told == [*range(len(turn))] * rounds


def _label_of(text: Text) -> _Words:
    """The words of the label that opens ``text``; none where it names something else."""
    lead = lead_of(text)
    if lead is None or lead.joined or not spaced(lead.rest) or describes_document(text):
        return ()
    name = spaced(lead.name)
    known = part_of(name)
    return heading_words.words(name) if known or headings.read(name).topic is None else ()


def _texts(section: Section) -> Iterator[Text]:
    for block in section.blocks:
        yield from _texts_in(block)
    for child in section.children:
        yield from _texts(child)


def _texts_in(block: Block) -> Iterator[Text]:
    if isinstance(block, Paragraph):
        yield from (text for _, text in numbered_lines(block))
    elif isinstance(block, Listing):
        for item in block.items:
            yield from (text for _, text in numbered_lines(Paragraph(item.line, item.text)))
            for inner in item.blocks:
                yield from _texts_in(inner)


def _relabelled(section: Section, known: Mapping[_Words, Part]) -> Section:
    return replace(
        section,
        blocks=[_block(block, known) for block in section.blocks],
        children=[_relabelled(child, known) for child in section.children],
    )


def _block(block: Block, known: Mapping[_Words, Part]) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, text=_text(block.line, block.text, known))
    if isinstance(block, Listing):
        items = (
            Item(i.line, _text(i.line, i.text, known), tuple(_block(b, known) for b in i.blocks))
            for i in block.items
        )
        return replace(block, items=tuple(items))
    return block


def _text(line: int, text: Text, known: Mapping[_Words, Part]) -> Text:
    told = [each for _, each in numbered_lines(Paragraph(line, text))]
    lines = [_line(each, known) for each in told]
    return joined_lines(lines) if lines != told else text


def _line(text: Text, known: Mapping[_Words, Part]) -> Text:
    part, lead = known.get(_label_of(text)), lead_of(text)
    return (Span(f"{part}: "), *lead.rest) if part and lead else text
