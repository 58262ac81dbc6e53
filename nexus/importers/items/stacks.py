"""Lists of tools below a project's name: what that project is made of."""

from __future__ import annotations

import re
from dataclasses import replace

from nexus.content.kinds import Kind
from nexus.importers.areas import Area
from nexus.importers.found import Found
from nexus.importers.items.draft import name_of
from nexus.importers.items.project_parts import is_over_tools
from nexus.importers.structure.project_headings import project_named
from nexus.importers.technologies.name_lists import listed

_LABELLED = re.compile(
    r"(?:[-*+] +)?[*_]*(?P<label>[^\W\d_][^:*_\n]{1,40})[*_]*:[*_]*\s+(?P<told>.+)"
)
_HEADING = re.compile(r"#{1,6} (.{1,60})")


def stack_told(body: str) -> tuple[str, ...]:
    """The known tools that a project's ``body`` lists: ``Stack: Go``, or below such a heading."""
    found: list[str] = []
    title = ""
    for line in filter(str.strip, body.split("\n")):
        heading, labelled = _HEADING.match(line), _LABELLED.match(line)
        label, told = (labelled["label"], labelled["told"]) if labelled else (title, line)
        title = heading[1] if heading else ""
        if label and not heading and is_over_tools(label):
            read = listed(told)
            found += [each.known.title for each in read.names if each.known and each.tool]
    return tuple(dict.fromkeys(found))


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
