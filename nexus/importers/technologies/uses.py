"""What a tool was used for: ``Copilot went along`` over ``Planning - helped to ...``."""

from __future__ import annotations

from collections.abc import Sequence

from nexus.importers import render
from nexus.importers.blocks import Paragraph, Span, spaced
from nexus.importers.found import Found
from nexus.importers.structure.outline import Section
from nexus.importers.technologies.finding import PRACTICES
from nexus.importers.technologies.in_passing import collect_from_prose
from nexus.importers.technologies.name_lists import listed
from nexus.importers.technologies.names import looks_like_name, mentioned, names
from nexus.importers.technologies.row import Row


def tells_uses(section: Section, rows: Sequence[Row]) -> bool:
    """Whether the intro of ``section`` names the tools, and its rows only what was done."""
    intro = [b for b in section.blocks[:1] if isinstance(b, Paragraph)]
    told = [tool for b in intro for tool in mentioned(spaced(b.text)) if tool.group != PRACTICES]
    return bool(told and rows) and all(map(_tells_use, rows))


def _tells_use(row: Row) -> bool:
    if not row.head or not row.rest or listed(spaced(row.rest)).likely:
        return False
    known = any(each.tool or looks_like_name(each.title) for each in names(row.head))
    return not known and spaced(row.rest)[:1].islower()


def keep_uses(section: Section, rows: Sequence[Row], found: Found) -> None:
    """Add the tools that the intro names; what they were used for goes to the About page."""
    collect_from_prose(Section("", section.line, section.level, section.blocks[:1]), found)
    for row in rows:
        head = (Span(row.head, bold=True), Span(": "))
        told = Paragraph(row.line, (*head, *row.rest))
        found.tell(row.line, render.markdown([told, *row.blocks]))
