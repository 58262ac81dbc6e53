"""Lines about the document itself, among things learned: its author, its date, its licence.

They come after the last list of a record, or before its first. The profile takes its names and
links from them; they don't become entries.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from nexus.importers import render
from nexus.importers.areas import Area
from nexus.importers.blocks import Block, Item, Listing, Paragraph, Table, Text, spaced, texts_in
from nexus.importers.found import Found
from nexus.importers.leads import lead_of
from nexus.importers.lines import is_pictured, joined_lines, numbered_lines
from nexus.importers.link_lines import LEADS_INSIDE, LEADS_TO_OWNER, leads_to_more, leads_to_owner
from nexus.importers.networks import network_of
from nexus.importers.profile.owner_addresses import is_contact, is_own, links_in
from nexus.importers.structure import headings
from nexus.importers.structure.section import Section
from nexus.importers.structure.self_description import describes_document, is_remark
from nexus.importers.vocabulary import Topic


def without_metadata(area: Area, found: Found) -> Area:
    """``area`` without the lines about the document, which ``found`` reports.

    A remark ("Note: ...") goes to the About page.
    """
    # A challenge or a project may well have its own status, date and remark.
    # For technologies a label may be a group ("Team: Slack") or give a version.
    strict = area.topic in {Topic.CHALLENGES, Topic.PROJECTS, Topic.TECHNOLOGIES}
    if _is_over_badges(area.section):
        return area
    section = area.section.mapped(
        lambda blocks: (kept for block in blocks for kept in _block(block, strict, found))
    )
    if area.topic is Topic.CHALLENGES:
        section = replace(section, blocks=_below_lists(section.blocks, found))
    return replace(area, section=section)


def _is_over_badges(section: Section) -> bool:
    """``## Skills`` over nothing but badges: there the badges are what was learned."""
    pure = headings.read(section.title).pure and not section.children
    return pure and all(map(is_pictured, texts_in(section.blocks)))


def _below_lists(blocks: list[Block], found: Found) -> list[Block]:
    """``blocks``, filtered after the last list or table, which no challenge continues."""
    last = max((at for at, b in enumerate(blocks) if isinstance(b, Listing | Table)), default=None)
    if last is None:
        return blocks
    below = [kept for block in blocks[last + 1 :] for kept in _block(block, False, found)]
    return [*blocks[: last + 1], *below]


def _block(block: Block, strict: bool, found: Found) -> Iterator[Block]:
    if isinstance(block, Paragraph):
        first, text = _lines(block.line, block.text, strict, found, leading=not strict)
        if text:
            yield replace(block, line=first, text=text)
    elif isinstance(block, Listing):
        items = tuple(kept for item in block.items for kept in _item(item, strict, found))
        if items:
            yield replace(block, items=items)
    else:
        yield block


def _item(item: Item, strict: bool, found: Found) -> Iterator[Item]:
    """An item may be metadata, or end with some if no empty line follows the list."""
    _, text = _lines(item.line, item.text, True, found, leading=not strict)
    if text or item.blocks:
        yield replace(item, text=text)


def _lines(line: int, text: Text, strict: bool, found: Found, *, leading: bool) -> tuple[int, Text]:
    """The lines of ``text`` that are not metadata, and the number of the first."""
    told = list(numbered_lines(Paragraph(line, text)))
    kept = [(n, each) for n, each in told if not _take(n, each, strict, leading, found)]
    if len(kept) == len(told):
        return line, text
    return (kept[0][0], joined_lines([each for _, each in kept])) if kept else (line, ())


def _take(line: int, text: Text, strict: bool, leading: bool, found: Found) -> bool:
    """Report ``text`` if it is metadata, and keep a remark for the About page."""
    if not strict and is_remark(text):
        found.add_about(line, render.paragraph(text))
        return True
    reason = _reason(text, strict, leading)
    if reason:
        told = spaced(text)
        links = [span.href for span in text if span.href and span.href not in told]
        found.omit(line, " ".join([told, *links]), reason, title=told)
    return bool(reason)


def _reason(text: Text, strict: bool, leading: bool) -> str:
    """Why a line is not an entry, or ``""`` where it may be one."""
    if leads_to_owner(text) or _is_owners(text):
        return LEADS_TO_OWNER if leading else ""
    if leads_to_more(text):
        return LEADS_INSIDE
    if not strict and is_pictured(text):
        return "badges or pictures"
    if describes_document(text, strict, leading):
        return "about the document itself"
    lead = lead_of(text)
    label = lead.label if lead and spaced(lead.rest) and leading else ""
    return "a label of what is not learned" if headings.is_never_learned(label) else ""


def _is_owners(text: Text) -> bool:
    """``GitHub https://github.com/ada``, as opposed to the tool with a link to its page."""
    links = [link.url for link in links_in(text)] if is_contact(text) else []
    personal = any(network_of(url) or url.startswith("mailto:") for url in links)
    return personal or (bool(links) and is_own(text))
