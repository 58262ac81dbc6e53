"""Entries -> entries with the technologies that they mention or list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from nexus.catalogue import builtin
from nexus.content.documents import Entry, Technology
from nexus.content.kinds import Kind
from nexus.importers.items.project_parts import is_over_tools
from nexus.importers.technologies.name_lists import listed

_LABELLED = re.compile(
    r"(?:[-*+] +)?[*_]*(?P<label>[^\W\d_][^:*_\n]{1,40})[*_]*:[*_]*\s+(?P<told>.+)"
)
_HEADING = re.compile(r"#{1,6} (.{1,60})")


def linked(made: Iterable[Entry], own: Iterable[Technology]) -> Iterable[Entry]:
    """The entries ``made`` with the technologies that they list and that their text mentions.

    Names are those of the document's ``own`` technologies, otherwise those of the catalogue.
    """
    listed_tools = tuple(own)
    catalogue = builtin()
    tools = {tool.slug: tool.title for tool in listed_tools}
    patterns = [
        (tool.title, re.compile(rf"(?<!\w){re.escape(tool.title)}(?!\w)", re.IGNORECASE))
        for tool in listed_tools
        if catalogue.find(tool.title) is None and len(tool.title) > 2
    ]
    for entry in made:
        text = f"{entry.title}. {entry.summary}\n{entry.body}"
        told = _stack(entry.body) if entry.kind is Kind.PROJECT else []
        known = [(name, catalogue.find(name)) for name in (*entry.technologies, *told)]
        names = [tools.get(tool.slug, name) if tool else name for name, tool in known]
        names += [
            tools.get(m.technology.slug, m.technology.title) for m in catalogue.mentions(text)
        ]
        names += [title for title, pattern in patterns if pattern.search(text)]
        yield replace(entry, technologies=tuple(dict.fromkeys(names)))


def _stack(body: str) -> list[str]:
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
    return found
