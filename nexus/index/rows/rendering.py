"""Renders what the index stores of an entry as HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nexus.content.body.excerpt import lead
from nexus.content.body.sections import split_challenge
from nexus.content.documents import Entry
from nexus.content.kinds import Kind
from nexus.content.media import MediaLibrary
from nexus.content.rendering.markdown import Heading, Rendered, render
from nexus.content.rendering.plaintext import in_one_line, joined
from nexus.index.rows.repetition import repeats_title

_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
# Without a link or a picture, which say more than the words they hold.
_LEADS_ON = re.compile(r"<(?:a|img)\b")
_ONE_LINE = re.compile(r"<p>[^<]*</p>\s*")


@dataclass(frozen=True, slots=True)
class Section:
    """One named part of a challenge: its ``name`` on screen, and its HTML."""

    name: str
    html: str

    @property
    def lead(self) -> str:
        """Its first words in one line (see ``excerpt.lead``), or all where no paragraph is."""
        paragraphs = (each[1] for each in _PARAGRAPH.finditer(self.html))
        return lead(map(in_one_line, paragraphs)) or in_one_line(self.html)


@dataclass(frozen=True, slots=True)
class RenderedEntry:
    """An entry's body as HTML; a challenge's sections are separate from the rest of it."""

    body: str
    sections: tuple[Section, ...]
    headings: tuple[Heading, ...]
    text: str


def render_entry(entry: Entry, media: MediaLibrary) -> RenderedEntry:
    """``entry``'s body as safe HTML and as plain text."""
    if entry.kind is not Kind.CHALLENGE:
        body = render(entry.body, media=media, source=entry.path)
        shown = "" if _is_its_title(body, entry.title) else body.html
        return RenderedEntry(shown, (), body.headings, body.text)
    sections = split_challenge(entry.body)
    parts = [
        ("Issue", sections.issue),
        ("Solution", sections.solution),
        ("Outcome", sections.outcome),
    ]
    rendered = [
        (name, _section(name, markdown, entry.path, media))
        for name, markdown in parts
        if markdown.strip()
    ]
    # A heading over nothing but a comment, as in a new file, would promise text that is missing.
    told = [(name, part) for name, part in rendered if part.html.strip()]
    if len(told) > 1 and _only_names(told[0][1], entry.title):
        told = told[1:]
    return _assembled(told, render(sections.rest, media=media, source=entry.path))


def _is_its_title(body: Rendered, title: str) -> bool:
    """Whether a body is just the line that gave its entry its title, as in imported items."""
    return bool(_ONE_LINE.fullmatch(body.html)) and repeats_title(body.text, title)


def _only_names(issue: Rendered, title: str) -> bool:
    """Whether an issue says no more than the title above it, as in an imported row."""
    return not _LEADS_ON.search(issue.html) and repeats_title(issue.text, title)


def _section(name: str, markdown: str, source: str, media: MediaLibrary) -> Rendered:
    return render(markdown, media=media, top_level=3, id_prefix=name.lower(), source=source)


def _assembled(parts: list[tuple[str, Rendered]], rest: Rendered) -> RenderedEntry:
    sections = tuple(Section(name, part.html) for name, part in parts)
    headings = tuple(heading for _, part in parts for heading in part.headings)
    text = joined([*(part.text for _, part in parts), rest.text])
    return RenderedEntry(rest.html, sections, headings + rest.headings, text)
