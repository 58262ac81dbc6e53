"""A list of tools below a project's heading: what that project is made of."""

from __future__ import annotations

from dataclasses import replace

from nexus.content.kinds import Kind
from nexus.importers.areas import Area
from nexus.importers.found import Found
from nexus.importers.items.draft import name_of
from nexus.importers.structure.project_headings import project_named


def give_stack(area: Area, found: Found) -> None:
    """Give the technologies that were read from ``area`` to the project that it stands under."""
    titles = [project_named(title) or name_of(title) for title in reversed(area.trail)]
    keys = [found.titles.get((Kind.PROJECT, title.casefold())) for title in titles]
    key = next(filter(None, keys), None)
    if key is None:
        return
    lines = range(area.section.line, area.section.end + 1)
    read = {b.path for b in found.became if b.line in lines}
    stack = [t.title for t in found.technologies.values() if f"technologies/{t.slug}.md" in read]
    entry = found.entries[key]
    found.entries[key] = replace(entry, technologies=(*entry.technologies, *stack))
