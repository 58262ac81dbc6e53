"""The text under a title, or in sections about no topic -> the About page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from nexus.importers import render
from nexus.importers.areas import Area
from nexus.importers.blocks import (
    Block,
    Heading,
    Item,
    Listing,
    Paragraph,
    Table,
    Text,
    spaced,
    texts_in,
)
from nexus.importers.found import Found
from nexus.importers.lines import is_pictured, joined_lines, lines_of, numbered_lines
from nexus.importers.link_lines import (
    LEADS_INSIDE,
    LEADS_TO_OWNER,
    leads_inside,
    leads_only_to_owner,
    leads_to_owner,
)
from nexus.importers.placeholders import filled
from nexus.importers.profile.headline import is_slug
from nexus.importers.structure import headings
from nexus.importers.structure.section import Section
from nexus.importers.structure.self_description import describes_document, draws_tree
from nexus.importers.wording import title_of

_OF_DOCUMENT = "about the document itself"


def tell_about(area: Area, found: Found) -> None:
    """Put the text of ``area`` on the About page under its own heading."""
    section = area.section
    blocks = section.everything
    told = [block for block in blocks if not _take_links(block, found)]
    if all(isinstance(block, Heading) for block in told):
        reason = "empty section" if told == blocks else "nothing but badges or links"
        found.omit(section.line, area.title, reason, title=title_of(area.title), end=section.end)
        return
    found.add_about(
        section.line, render.joined([render.heading(area.title), render.markdown(told)])
    )


def under_headings(
    pieces: Iterable[tuple[int, str]], areas: Iterable[Area]
) -> list[tuple[int, str]]:
    """``pieces``, each with its line, in order and below the heading of its area, given once."""
    ordered = sorted(areas, key=lambda area: area.section.line)
    starts = [area.section.line for area in ordered]
    out: list[tuple[int, str]] = []
    above = title = heading = ""
    before = 0
    for line, text in sorted(pieces, key=lambda piece: piece[0]):
        at = bisect_right(starts, line)
        if at and at != before:
            # The same label below several headings: these tell them apart.
            repeated = ordered[at - 1].title == title and ordered[at - 1].trail
            title = ordered[at - 1].title
            heading = render.heading(repeated[-1] if repeated else title)
        own = render.heading(title) if at else ""
        bare = text.removeprefix(f"{own}\n").lstrip("\n")
        told = text if heading == own else bare
        leads = not told.startswith("#") and heading != above
        out.append(
            (line, render.joined([heading, told]) if leads else bare if heading == above else told)
        )
        above, before = heading, at
    return out


def tell_opening(opening: Section, found: Found) -> None:
    """Put ``opening``, the text under the document's title, on the About page without badges."""
    told = [kept for block in opening.blocks for kept in filled(block, found)]
    kept = [block for block in told if not _take_aside(block, found)]
    text = render.markdown([told for block in kept for told in _without_metadata(block, found)])
    if text:
        found.add_about(opening.line, text)


def _without_metadata(block: Block, found: Found) -> Iterator[Block]:
    """``block`` without badges and lines about its author and date; those with links stay."""
    if isinstance(block, Listing):
        if items := tuple(_without_metadata_items(block.items, found)):
            yield replace(block, items=items)
        return
    if not isinstance(block, Paragraph):
        yield block
        return
    kept: list[Text] = []
    for line, text in numbered_lines(block):
        if _is_metadata(text) or leads_inside(text) or is_pictured(text):
            found.omit(line, spaced(text), _OF_DOCUMENT)
        else:
            kept.append(text)
    if kept:
        yield replace(block, text=joined_lines(kept))


def _without_metadata_items(items: Iterable[Item], found: Found) -> Iterator[Item]:
    for item in items:
        if item.blocks or not _is_metadata(item.text):
            yield item
        else:
            found.omit(item.line, spaced(item.text), _OF_DOCUMENT)


def _is_metadata(text: Text) -> bool:
    said = describes_document(text, leading=False) or is_slug(spaced(text))
    return said and not any(span.href for span in text)


def _take_aside(block: Block, found: Found) -> bool:
    """Report a row of badges, of links into the document itself, or of files."""
    told = " ".join(map(spaced, texts_in([block])))
    if isinstance(block, Paragraph) and draws_tree(block):
        found.omit(block.line, told, _OF_DOCUMENT)
        return True
    spans = [s for text in texts_in([block]) for s in text if s.text.strip() or s.image]
    aside = [span for span in spans if span.image or span.href.startswith("#")]
    wordy = any(len(s.text.split()) > 2 for s in spans if s not in aside)
    if not aside or (wordy and not _lists_sections(block)):
        return False
    found.omit(block.line, told, "badges or links within the document")
    return True


def _lists_sections(block: Block) -> bool:
    """Whether each row of a table has a cell that only leads to a section of the document.

    A column of tools or lessons beside it says something of its own.
    """
    if not isinstance(block, Table):
        return False
    if any(headings.read(spaced(cell)).learning for cell in block.header):
        return False
    return all(any(map(_leads_to_section, row.cells)) for row in block.rows) and bool(block.rows)


def _leads_to_section(cell: Text) -> bool:
    return leads_inside(cell) and any(span.href.startswith("#") for span in cell)


def _take_links(block: Block, found: Found) -> bool:
    """Report badges, or just links to files or the owner's profiles, which all pages show."""
    listing = isinstance(block, Listing)
    lines = [item.text for item in block.items] if isinstance(block, Listing) else []
    lines = lines_of(block.text) if isinstance(block, Paragraph) else lines
    inside = bool(lines) and all(leads_inside(line, opening=listing) for line in lines)
    owners = all(leads_only_to_owner(line) or leads_to_owner(line) for line in lines)
    if not inside and (listing or not lines or not owners):
        return isinstance(block, Paragraph) and _take_aside(block, found)
    told = " ".join(map(spaced, texts_in([block])))
    found.omit(block.line, told, LEADS_INSIDE if inside else LEADS_TO_OWNER)
    return True
