"""Signs that label: a cross before what went wrong, a tick before what put it right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nexus.importers.blocks import Block, Item, Listing, Paragraph, Span, Text, plain
from nexus.importers.challenges.labels import label_of
from nexus.importers.leads import without_ornament
from nexus.importers.lines import numbered_lines
from nexus.importers.structure.mark import joined_lines
from nexus.importers.vocabulary import Part

_SIGNS = {
    **dict.fromkeys("❌✖✗✘🔴⛔🚫🐛🐞⚠", Part.ISSUE),
    **dict.fromkeys("✅✔☑✓🟢💡🔧🛠🔨🩹", Part.SOLUTION),
}


def spelled_out(blocks: Sequence[Block]) -> Sequence[Block]:
    """``blocks`` with a label in words for each sign; as they are where not both sorts occur."""
    signs = {_sign_of(line) for block in blocks for line in _lines(block)}
    if not {Part.ISSUE, Part.SOLUTION} <= signs:
        return blocks
    return [_labelled(block) for block in blocks]


def _lines(block: Block) -> Iterator[Text]:
    if isinstance(block, Paragraph):
        yield from (text for _, text in numbered_lines(block))
    elif isinstance(block, Listing):
        yield from (item.text for item in block.items)


def _sign_of(line: Text) -> Part | None:
    return None if label_of(line) else _SIGNS.get(plain(line).lstrip()[:1])


def _labelled(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, text=joined_lines([_in_words(line) for line in _lines(block)]))
    if isinstance(block, Listing):
        items = [Item(item.line, _in_words(item.text), item.blocks) for item in block.items]
        return replace(block, items=tuple(items))
    return block


def _in_words(line: Text) -> Text:
    part = _sign_of(line)
    return (Span(f"{part}: "), *without_ornament(line)) if part else line
