"""Signs that label: a cross before what went wrong, a tick before what put it right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nexus.importers.blocks import Block, Item, Listing, Paragraph, Span, Text, plain
from nexus.importers.challenges.labels import label_of
from nexus.importers.leads import without_ornament
from nexus.importers.lines import joined_lines, numbered_lines
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
        lines = list(_lines(block))
        named = [without_ornament(lines.pop(0))] if _opens_with_name(lines) else []
        return replace(block, text=joined_lines([*named, *map(_in_words, lines)]))
    if isinstance(block, Listing):
        items = [Item(item.line, _in_words(item.text), item.blocks) for item in block.items]
        return replace(block, items=tuple(items))
    return block


def _opens_with_name(lines: Sequence[Text]) -> bool:
    """Whether a sign of its own leads the name above what went wrong: a bug above a cross."""
    signs = {plain(line).lstrip()[:1] for line in lines[:2]}
    return len(signs) > 1 and all(_sign_of(line) is Part.ISSUE for line in lines[:2])


def _in_words(line: Text) -> Text:
    part = _sign_of(line)
    return (Span(f"{part}: "), *without_ornament(line)) if part else line
