"""Projects described line by line: just a name, and below it what they are made of.

Where markup was lost or never there, the name is a short paragraph, and lines such as
"Tech stack: ..." and "Highlights:" are parts of that project, not projects.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from nexus.importers.blocks import Block, Heading, Item, Listing, Paragraph, Text, spaced, texts_in
from nexus.importers.leads import lead_of
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.project_headings import is_over_one
from nexus.importers.structure.section import Section, flattened
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import undecorated

_LONGEST_NAME = 8
_PARTS = heading_words.word_set(
    "challenge deliverable demo description duration feature functionality goal highlight impact "
    "learning lesson link objective outcome overview purpose repo repository responsibility result "
    "role source stack status summary takeaway team technology timeline tool"
)
_BESIDE = frozenset("my the key main tech technical live code used core a of what i and".split())


def with_parts_below(section: Section) -> Section:
    """``section`` with a child for each name above parts, which contains all up to the next name.

    This includes parts below lines that read like headings.
    """
    parts = list(takewhile(lambda child: _is_part(child.title), section.children))
    blocks = [*section.blocks, *flattened(parts)]
    names = [at for at in range(len(section.blocks)) if _names_project(blocks[at:])]
    if not names:
        return section
    names += [at for at in range(names[-1] + 1, len(blocks)) if _names_project(blocks[at:])]
    ends = [*names[1:], len(blocks)]
    made = [_child(section, blocks[at:end]) for at, end in zip(names, ends, strict=True)]
    others = section.children[len(parts) :]
    return replace(section, blocks=blocks[: names[0]], children=[*made, *others])


def tells_of_one(section: Section) -> bool:
    """Whether a heading like ``Capstone Project`` is over the parts of that one project."""
    titles = [child.title for child in section.children]
    return is_over_one(section.title) and bool(titles) and all(map(_is_part, titles))


def describe_one(children: Sequence[Section]) -> bool:
    """Whether headings below the text on a project are its parts: ``Endpoints``, ``Usage``."""
    read = [headings.read(child.title) for child in children]
    aside = any(each.pure and each.topic is Topic.LEFT_OUT for each in read)
    return aside and not any(each.topic is Topic.PROJECTS for each in read)


def is_part(text: Text) -> bool:
    """Whether ``text`` opens with a label for part of a project: ``Tech stack: ...``."""
    lead = lead_of(text)
    return lead is not None and _is_part(lead.label)


def tells_stack(before: Block | None, block: Block) -> bool:
    """Whether ``block`` lists tools: ``Built with: ...``, or after a heading like that."""
    if isinstance(before, Heading) and is_over_tools(spaced(before.text)):
        return True
    match block:
        case Paragraph(text=text) | Listing(items=(Item(text=text, blocks=()),)):
            lead = lead_of(text)
            return lead is not None and is_over_tools(spaced(lead.name))
    return False


def is_over_tools(label: str) -> bool:
    """Whether a label or a heading is over tools: ``Tech stack``."""
    return headings.read(undecorated(label)).learned is Topic.TECHNOLOGIES


def _is_part(label: str) -> bool:
    told = heading_words.words(label)
    return not _PARTS.isdisjoint(told) and _PARTS.union(_BESIDE).issuperset(told)


def _names_project(blocks: Sequence[Block]) -> bool:
    first, *below = blocks[:2]
    told = spaced(first.text) if isinstance(first, Paragraph) else ""
    named = 0 < len(told.split()) <= _LONGEST_NAME and told[-1] not in ".:;!?"
    alone = isinstance(first, Paragraph) and named and lead_of(first.text) is None
    return alone and any(map(_begins_with_part, below))


def _begins_with_part(block: Block) -> bool:
    match block:
        case Paragraph(text=text) | Listing(items=(Item(text=text), *_)):
            return is_part(text)
        case Heading(text=text):
            return _is_part(spaced(text))
    return False


def _child(section: Section, blocks: Sequence[Block]) -> Section:
    name, *told = blocks
    title = " ".join(map(spaced, texts_in([name])))
    return Section(title, name.line, section.level + 1, list(told))
