"""The title of a document: the heading or the line that names all of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from nexus.importers.blocks import Block, Paragraph, Span, spaced, texts_in
from nexus.importers.lines import is_pictured, joined_lines, lines_in, numbered_lines, paragraph_of
from nexus.importers.structure import headings
from nexus.importers.structure.project_headings import project_named
from nexus.importers.structure.section import Section
from nexus.importers.structure.self_description import describes_document, draws_tree
from nexus.importers.structure.topic_lines import goes_on
from nexus.importers.vocabulary import Topic


def with_line_above(root: Section) -> Section:
    """``root`` with a small heading above its only large one as text: ``## Quay``, ``# Log``."""
    above, *others = root.children or [root]
    lone = len(others) == 1 and others[0].level < above.level and bool(others[0].children)
    if not lone or not above.empty or headings.read(above.title).topic:
        return root
    line = Paragraph(above.line, (Span(above.title),))
    return replace(root, blocks=[*root.blocks, line], children=others)


def title_section(root: Section) -> Section | None:
    """The first heading, if it names the document rather than a part of it."""
    if not root.children:
        return None
    first = root.children[0]
    reading = headings.read(first.title)
    if reading.learned and root.blocks and not _holds_topics(first):
        return None
    if reading.learned and not first.children:
        told = [block for block in first.blocks if not _describes_document(block)]
        named = reading.topic is Topic.PROJECTS or (first.blocks and not told)
        return first if named and len(root.children) > 1 and len(told) < 2 else None
    highest = all(first.level <= child.level for child in root.children)
    said = not all(map(_shows_badges, root.blocks))
    if (first.children and highest) or (not said and reading.topic is None):
        return first
    if reading.topic is Topic.PROJECTS or not reading.pure:
        return first if highest else None
    return None


def _describes_document(block: Block) -> bool:
    """Whether all lines of ``block`` are about the document: its owner, its tags, its status."""
    lines = [*lines_in([block])]
    return bool(lines) and all(map(describes_document, lines))


def with_subtitle(title: Section, *, alone: bool) -> Section:
    """``title`` with the heading directly below it in its opening, if that is a second title.

    It ranks below the headings after it, or, where the title is ``alone``, above all others.
    """
    under, *others = title.children or [title]
    reading = headings.read(under.title)
    small = bool(others) and all(under.level > other.level for other in others)
    small = small and reading.topic is None and not under.children
    # Without a topic, and without text below it, it is no more than a group.
    over = alone and not others and bool(reading.topic or under.blocks) and _holds_topics(under)
    if title.blocks or reading.pure or project_named(under.title) or not (small or over):
        return title
    subtitle = Paragraph(under.line, (Span(under.title),))
    return replace(title, blocks=[subtitle, *under.blocks], children=[*under.children, *others])


def _holds_topics(section: Section) -> bool:
    """Whether ``section`` has several headings about what was learned."""
    read = [headings.read(child.title) for child in section.children]
    return len({each.topic for each in read if each.learning}) > 1


_LONGEST_TITLE = 10


def title_line(root: Section) -> tuple[str, list[Block]]:
    """The title of a document without headings: its first line, if that is short enough.

    A tree of files drawn above it is not a title.
    """
    drawn = [*takewhile(draws_tree, root.blocks)]
    others = [block for block in root.blocks[len(drawn) :] if not _shows_badges(block)]
    first = others[0] if others else None
    lines = [*numbered_lines(first)] if isinstance(first, Paragraph) else []
    if any(goes_on(line) for _, line in lines[1:]):
        lines = [(1, joined_lines([line for _, line in lines]))]
    told = " ".join(spaced(line) for _, line in lines)
    if told and len(told.split()) <= _LONGEST_TITLE and told[-1] not in ".!?:,;":
        return spaced(lines[0][1]), [*drawn, *paragraph_of(lines[1:]), *others[1:]]
    return "", root.blocks


def _shows_badges(block: Block) -> bool:
    """Whether ``block`` is nothing but pictures, which can't name a document."""
    told = [*filter(None, texts_in([block]))]
    return bool(told) and all(map(is_pictured, told))
