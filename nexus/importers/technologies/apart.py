"""Parts of technology sections that are not technologies: groups of skills, and what was built."""

from __future__ import annotations

from dataclasses import replace

from nexus.importers import render
from nexus.importers.areas import Area
from nexus.importers.blocks import Block, Paragraph, spaced
from nexus.importers.found import Found
from nexus.importers.items.pieces import split
from nexus.importers.leads import Lead, lead_of
from nexus.importers.structure import headings
from nexus.importers.structure.section import Section
from nexus.importers.technologies.finding import find, is_tool
from nexus.importers.technologies.name_lists import listed
from nexus.importers.technologies.rows import names_tool
from nexus.importers.technologies.unknown import names_layer
from nexus.importers.vocabulary import Topic


def skills_in(section: Section) -> list[Section]:
    """The groups below ``section``, which is about technologies, that list skills.

    Most of such a group are known practices; or it names no tool at all, where the heading
    announces both ("Learnings & Tech Stack") and another group says that it lists technologies.
    If the group's own heading is over skills ("Rowing Concepts"), few of them may be tools.
    """
    tools = [child for child in section.children if _is_over(Topic.TECHNOLOGIES, child)]
    groups = [child for child in section.children if child not in tools]
    both = bool(tools) and Topic.SKILLS in headings.read(section.title).topics
    return [child for child in groups if _names_skills(child, both)]


def _is_over(topic: Topic, child: Section) -> bool:
    return headings.read(child.title).topic is topic


def _names_skills(child: Section, both: bool) -> bool:
    parts = split(child.blocks)
    cells = [spaced(row.cells[0]) for table in parts.tables for row in table.rows if row.cells]
    leads = [lead_of(piece.text) for piece in parts.pieces]
    bare = [piece for piece, lead in zip(parts.pieces, leads, strict=True) if not lead]
    named = [spaced(lead.name) for lead in leads if lead] + cells
    own = _is_over(Topic.SKILLS, child)
    most = len(named) // _FEW if own else 0
    if not named or any(map(names_tool, bare)) or sum(map(is_tool, named)) > most:
        return False
    practices = sum(bool(find(name)) for name in named)
    return practices * 2 >= len(named) or ((both or own) and _names_no_tool(child.title, leads))


# One in three is few.
_FEW = 3


def _names_no_tool(title: str, leads: list[Lead | None]) -> bool:
    """Whether neither a heading nor the rows below it list tools: ``Server: Node, Go``."""
    told = [listed(spaced(lead.rest)) for lead in leads if lead]
    lists = any(row.likely and row.tools for row in told)
    return not names_layer(title) and not lists


def without_features(area: Area, found: Found) -> Section:
    """The section of ``area`` without the text below ``**Built with:** Python, Redis``.

    If that names no tool, it describes what was built: ``found`` keeps it for the About page.
    """
    section = area.section
    first, *below = section.blocks or [Paragraph(0, ())]
    parts = split(below)
    tools = parts.tables or any(map(names_tool, parts.pieces))
    if not below or section.children or tools or not _is_of_label(first, section):
        return section
    over = render.heading(area.trail[-1]) if area.trail else ""
    found.add_about(below[0].line, render.joined([over, render.markdown(below)]))
    return replace(section, blocks=[first])


def _is_of_label(block: Block, section: Section) -> bool:
    """Whether ``block`` lists tools on the same line as the heading, which is really a label."""
    if not isinstance(block, Paragraph) or block.line != section.line:
        return False
    return listed(spaced(block.text)).likely
