"""A heading and everything below it -> the draft of one entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nexus.importers import render
from nexus.importers.blocks import Block, Listing, Paragraph, spaced
from nexus.importers.items.draft import Draft
from nexus.importers.items.project_parts import tells_stack
from nexus.importers.items.summaries import summary_of
from nexus.importers.link_lines import is_links, leads_away
from nexus.importers.structure.outline import Section, flattened


def whole(section: Section, title: str, group: str) -> Iterator[Draft]:
    """``section`` as one entry called ``title``; nothing if it is empty."""
    blocks = [*section.blocks, *flattened(section.children)]
    if blocks:
        summary = _first_text(blocks)
        yield Draft(section.line, title, summary, render.markdown(blocks), section.title, group)


def _first_text(blocks: Sequence[Block]) -> str:
    """The first sentence or two of ``blocks``: a paragraph, else the items of a list.

    A line that names tools ("Stack: ...") or only introduces text says less than what follows.
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
    """``[Demo](...) | [Code](...)``, perhaps after a label."""
    return isinstance(block, Paragraph) and (leads_away(block.text) or is_links(block.text))


def _as_sentence(items: list[str]) -> str:
    told = "; ".join(item.rstrip(".;:") for item in items if item)
    return told if len(told) <= 240 else told[:240].rsplit("; ", 1)[0]
