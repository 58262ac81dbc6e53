"""Entries -> entries with the technologies that they mention or list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from nexus.catalogue import builtin
from nexus.content.documents import Entry, Technology
from nexus.content.kinds import Kind
from nexus.importers import render
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
        body = _STACK.sub(_unlisted, entry.body).strip() if told else entry.body
        yield replace(
            entry, technologies=tuple(dict.fromkeys(names)), body=body or render.words(entry.title)
        )


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


# ``**Made with:** Go | Redis`` as a paragraph; where it was read as a heading, so is its label.
_STACK = re.compile(
    r"(?:\A|(?<=\n\n))(?:#{1,6} (?P<over>[^\n]{1,60})\n\n"
    r"|[*_]*(?P<label>[^\W\d_][^:*_\n]{1,40})[*_]*:[*_]*[ \t]+)(?P<told>[^\n]+)(?:\n\n|\Z)"
)
_ITEM = re.compile(r"(?:[-*+|>#]|\d+[.)])\s")
# A remark, a version or a purpose.
_SAYS_MORE = re.compile(r"[(:]|\.\d|\b(?:as|for|in|on|to|via|with)\b", re.IGNORECASE)


def _unlisted(found: re.Match[str]) -> str:
    """A project's stack on one line: nothing if it is only known tools, which are beside it."""
    label, told = found["over"] or found["label"], found["told"]
    read = listed(told)
    if not is_over_tools(label) or not read.likely or _ITEM.match(told):
        return found[0]
    known = not read.others and all(each.known and each.tool for each in read.names)
    return "" if known and not _SAYS_MORE.search(told) else f"**{label}:** {told}\n\n"
