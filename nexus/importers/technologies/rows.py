"""A section about technologies -> rows: the name and the text of each line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from nexus.importers import render
from nexus.importers.blocks import Block, Paragraph, Span, Text, spaced, texts_in
from nexus.importers.found import Found
from nexus.importers.items.pieces import Piece, split
from nexus.importers.leads import Lead, lead_of
from nexus.importers.lines import is_pictured, numbered_lines
from nexus.importers.structure import headings
from nexus.importers.structure.section import Section
from nexus.importers.technologies.badges import badge_names, unknown_name
from nexus.importers.technologies.finding import find, is_tool
from nexus.importers.technologies.headed import description_of, in_bold, named, names_one
from nexus.importers.technologies.name_lists import before_purpose, listed
from nexus.importers.technologies.names import names
from nexus.importers.technologies.row import LONGEST_NAME, Row, clauses_of, names_in_bold
from nexus.importers.technologies.tables import rows_of_table
from nexus.importers.technologies.unknown import names_none
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import title_of, undecorated


def rows_of(section: Section, group: str, found: Found) -> Iterator[Row]:
    """The rows of ``section``; ``group`` is the heading they are under."""
    parts = split(section.blocks)
    for block in parts.prose:
        yield from _prose(block, group, found)
    for table in parts.tables:
        cells = [cell for cell in texts_in([table]) if cell]
        pictured = all(map(is_pictured, cells))
        shown = _badges(table.line, [span for cell in cells for span in cell if span.image], group)
        yield from shown if pictured else rows_of_table(table, group)
    for piece in parts.pieces:
        yield from _piece(piece, group)
    beside = sum(map(names_tool, parts.pieces)) > 1
    for child in map(named, section.children):
        yield from _below_heading(child, group, beside, found)


def _below_heading(child: Section, group: str, beside: bool, found: Found) -> Iterator[Row]:
    """The rows of ``child``: its heading is one, or the group of those below it, or both.

    ``beside`` a list of technologies, a heading may be about something else, which goes to About.
    """
    title = undecorated(child.title)
    one = names_one(title, child)
    if one and names_none(title, beside):
        text = render.markdown(child.everything)
        found.add_about(child.line, render.joined([render.heading(title), text]))
    elif one:
        rest, blocks = description_of(child)
        yield Row(child.line, title, rest, blocks, group, source=child.title)
        yield from in_bold(child, group)
    else:
        if is_tool(title):
            yield Row(child.line, title, group=group, source=child.title)
        yield from rows_of(child, title_of(title), found)


def _prose(block: Block, group: str, found: Found) -> Iterator[Row]:
    """Badges and comma lists contain names; a sentence is the section's introduction."""
    badges = [span for text in texts_in([block]) for span in text if span.image]
    yield from _badges(block.line, badges, group)
    if badges or not isinstance(block, Paragraph):
        return
    lines = list(numbered_lines(block))
    if len(lines) > 1 and all(_lists_tools(line) for _, line in lines):
        yield from (Row(at, "", line, group=group, source=spaced(line)) for at, line in lines)
        return
    told = spaced(block.text)
    names_told = listed(told)
    if names_told.likely:
        yield Row(block.line, "", block.text, group=group, source=told)
    elif not find(told):
        found.add_about(block.line, render.markdown([block]))
    else:
        yield Row(block.line, told, group=group, source=told)


def _lists_tools(line: Text) -> bool:
    told = listed(spaced(line))
    return told.likely and len(told.tools) == len(told.names)


def _badges(line: int, pictures: Iterable[Span], group: str) -> Iterator[Row]:
    """The rows of badges; among known names, unknown ones are names as well."""
    told = [(span, badge_names(span.text, span.image)) for span in pictures]
    mostly = sum(bool(known) for _, known in told) * 2 > len(told)
    for span, known in told:
        for each in known or [unknown_name(span.text, span.image)] * mostly:
            if each:
                yield Row(line, each, group=group, source=each)


def _piece(piece: Piece, group: str) -> Iterator[Row]:
    told, lead = spaced(piece.text), lead_of(piece.text)
    pictures = [span for span in piece.text if span.image]
    says = lead is not None and _says(lead)
    parted = lead is not None and (says or lead.joined) and not piece.blocks
    if is_pictured(piece.text):
        yield from _badges(piece.line, pictures, group)
    elif lead and pictures and is_pictured(lead.rest) and not is_tool(lead.label):
        yield from _badges(piece.line, pictures, title_of(lead.label))
    elif inner := _grouped(piece):
        for child in inner:
            yield from _piece(child, title_of(undecorated(told).rstrip(":")))
    elif parted and (clauses := clauses_of(piece.text)):
        for clause in clauses:
            yield from _piece(Piece(piece.line, clause), group)
    elif not piece.blocks and (bold := names_in_bold(piece.text)):
        yield from (Row(piece.line, "", name, group=group, source=spaced(name)) for name in bold)
    elif lead and not says and _names(lead):
        head = spaced(lead.name)
        yield Row(piece.line, head, lead.rest, piece.blocks, group, lead.joined, told)
    else:
        yield Row(piece.line, "", piece.text, piece.blocks, group, source=told)


# "My editor is Vim: ..." and "I also wrote Terraform: ..." are no names.
_CLAUSE = re.compile(r"(?:I|[Ww]e|[Ii]t|[Tt]hey)\s|.+\s(?:is|are|was|were)\b")


def _says(lead: Lead) -> bool:
    """Whether the words before a colon are a clause, and no list follows them."""
    return bool(_CLAUSE.match(spaced(lead.name))) and not listed(spaced(lead.rest)).likely


def _grouped(piece: Piece) -> Sequence[Piece]:
    """The pieces below ``piece``, if it is only the name of a group of technologies."""
    told, lead = spaced(piece.text), lead_of(piece.text)
    inner = split(piece.blocks).pieces
    if not inner or (lead and spaced(lead.rest)) or all(each.tool for each in names(told)):
        return ()
    tools = [each for each in inner if names_tool(each)]
    is_group = headings.read(undecorated(told)).topic is Topic.TECHNOLOGIES
    return inner if len(tools) * 2 >= len(inner) or (tools and is_group) else ()


def _names(lead: Lead) -> bool:
    """Whether it is one name: ``**Python, Redis**`` with nothing after it are several."""
    told = spaced(lead.name)
    several = "," in told and not spaced(lead.rest) and listed(told).likely
    return len(told.split()) <= LONGEST_NAME and not several


def names_tool(piece: Piece) -> bool:
    """Whether ``piece`` is a known technology or a list of some."""
    lead = lead_of(piece.text)
    told = spaced(lead.name if lead else piece.text)
    return is_tool(told) or bool(before_purpose(told)) or listed(spaced(piece.text)).likely
