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

# ``**Made with:** Go | Redis``, or the same under a heading that was made of the label.
_STACK = re.compile(
    r"(?P<head>^#{1,6} (?P<over>.{1,60})\n+)?"
    r"^(?P<start>(?:[-*+] +)?[*_]*(?P<label>[^\W\d_][^:*_\n]{1,40})[*_]*:[*_]*[ \t]+)?"
    r"(?P<told>(?!#{1,6} ).+)(?P<end>\n\n|\Z)?",
    re.MULTILINE,
)
_ITEM = re.compile(r"(?:[-*+|>#]|\d+[.)])\s")
# A remark, a version or a purpose.
_SAYS_MORE = re.compile(r"[(:]|\.\d|\b(?:as|for|in|on|to|via|with)\b", re.IGNORECASE)


def linked(made: Iterable[Entry], own: Iterable[Technology]) -> Iterable[Entry]:
    """The entries ``made`` with the technologies that they list and that their text mentions.

    Names are those of the document's ``own`` technologies, otherwise those of the catalogue.
    """
    listed_tools = tuple(own)
    catalogue = builtin()
    tools = {tool.slug: tool.title for tool in listed_tools}
    patterns = [
        (tool.title, tool.title.casefold(), _naming(tool.title))
        for tool in listed_tools
        if catalogue.find(tool.title) is None and len(tool.title) > 2
    ]
    for entry in made:
        text = f"{entry.title}. {entry.summary}\n{entry.body}"
        body, told = _stack_apart(entry.body) if entry.kind is Kind.PROJECT else (entry.body, [])
        known = [(name, catalogue.find(name)) for name in (*entry.technologies, *told)]
        names = [tools.get(tool.slug, name) if tool else name for name, tool in known]
        names += [
            tools.get(m.technology.slug, m.technology.title) for m in catalogue.mentions(text)
        ]
        folded = text.casefold()
        names += [name for name, key, shape in patterns if key in folded and shape.search(text)]
        body = body or render.words(entry.title)
        yield replace(entry, technologies=tuple(dict.fromkeys(names)), body=body)


def _naming(title: str) -> re.Pattern[str]:
    """A pattern of ``title`` in a text; "we saw a beacon" doesn't name the tool ``Beacon``."""
    cased = re.NOFLAG if any(map(str.isupper, title)) else re.IGNORECASE
    return re.compile(rf"(?<!\w){re.escape(title)}(?!\w)", cased)


def _stack_apart(body: str) -> tuple[str, list[str]]:
    """A project's ``body``, and the known tools that it lists: ``Stack: Go``.

    A paragraph that names nothing else leaves the text: its tools are shown beside it.
    """
    tools: list[str] = []

    def shortened(found: re.Match[str]) -> str:
        label, told = found["label"] or found["over"] or "", found["told"]
        if not label or not is_over_tools(label):
            return found[0]
        read = listed(told)
        known = [each.known.title for each in read.names if each.known and each.tool]
        tools.extend(known)
        before = body[max(0, found.start() - 2) : found.start()]
        inside = found["end"] is None or before not in {"", "\n\n"}
        if inside or not read.likely or _ITEM.match(found["start"] or told):
            return found[0]
        above = found["head"] or "" if found["label"] else ""
        bare = len(known) == len(read.names) + len(read.others) and not _SAYS_MORE.search(told)
        return above if bare else f"{above}**{label}:** {told}{found['end']}"

    return _STACK.sub(shortened, body).strip(), tools
