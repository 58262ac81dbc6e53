"""A heading and everything below it -> the draft of one entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nexus.importers import render
from nexus.importers.blocks import Block, Item, Listing, Paragraph, spaced
from nexus.importers.items.draft import Draft
from nexus.importers.items.project_parts import tells_stack
from nexus.importers.items.summaries import summary_of
from nexus.importers.leads import lead_apart
from nexus.importers.link_lines import is_links, leads_away
from nexus.importers.structure.section import Section


def whole(section: Section, title: str, group: str) -> Iterator[Draft]:
    """``section`` as one entry called ``title``; nothing if it is empty."""
    blocks = section.everything
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
    for block in sorted(telling or blocks, key=_lists_names):
        told = summary_of(block.text) if isinstance(block, Paragraph) else ""
        if isinstance(block, Listing):
            told = _as_sentence([spaced(item.text) for item in _telling(block.items)])
        if told and not told.endswith(":"):
            return told
    return ""


_SEVERAL = 3


def _lists_names(block: Block) -> bool:
    """``Clean decks: bow, stern, galley``: a label and names alone."""
    lead = lead_apart(block.text) if isinstance(block, Paragraph) else None
    names = spaced(lead.rest).split(", ") if lead else []
    return len(names) >= _SEVERAL and all(len(name.split()) == 1 for name in names)


def _telling(items: Sequence[Item]) -> Sequence[Item]:
    """Those of ``items`` that don't just lead to a list or a page, else the items of such lists."""
    inner = [i for item in items for b in item.blocks if isinstance(b, Listing) for i in b.items]
    told = [item for item in items if not (_leads_on(item) or leads_away(item.text))]
    return told or (_telling(inner) if inner else [])


def _leads_on(item: Item) -> bool:
    named = all(span.bold for span in item.text if span.text.strip(" :"))
    return bool(item.blocks) and (named or spaced(item.text).endswith(":"))


def _only_links(block: Block) -> bool:
    """``[Demo](...) | [Code](...)``, perhaps after a label."""
    return isinstance(block, Paragraph) and (leads_away(block.text) or is_links(block.text))


def _as_sentence(items: list[str]) -> str:
    told = "; ".join(item.rstrip(".;:") for item in items if item)
    return told if len(told) <= 240 else told[:240].rsplit("; ", 1)[0]
