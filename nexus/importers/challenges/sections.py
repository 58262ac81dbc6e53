"""Headings within a section about challenges."""

from __future__ import annotations

import re
from dataclasses import replace

from nexus.importers import render
from nexus.importers.blocks import Listing, Paragraph, Table, spaced, texts_in
from nexus.importers.challenges.events import Challenges
from nexus.importers.challenges.flow import read_blocks
from nexus.importers.challenges.inline import sides
from nexus.importers.challenges.inside import below_facts, read_all_inside
from nexus.importers.challenges.labelled_headings import names_problem
from nexus.importers.challenges.labels import (
    BARE_LABEL,
    closing_part,
    holds_labels,
    label_of,
    name_of,
)
from nexus.importers.challenges.pairing import assigned, tells_solutions, with_solutions_apart
from nexus.importers.challenges.tables import lists_several
from nexus.importers.challenges.telling import add_prose, after_arrow, says_done, says_solution
from nexus.importers.found import Found
from nexus.importers.items.headed import lists_headings
from nexus.importers.items.pieces import split
from nexus.importers.leads import lead_of
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.section import Section, flattened, is_only_code
from nexus.importers.vocabulary import Part, Topic
from nexus.importers.wording import title_of, undecorated


def read_section(section: Section, reader: Challenges, found: Found) -> None:
    """Read ``section`` about challenges into ``reader``: each heading in it is one, or a group."""
    section = _with_code_apart(with_solutions_apart(section), reader)
    above = any(not child.empty for child in section.children)
    read_blocks(section.blocks, reader, above=above)
    reader.open = False
    if lists_headings(section):
        for child in section.children:
            reader.title(child.line, name_of(child.title), child.title)
        reader.open = False
        return
    before = reader.told
    for place, child in enumerate(section.children):
        label = part_of(undecorated(child.title))
        apart = any(map(tells_solutions, section.children[place + 1 : place + 2]))
        reader.told = Part.ISSUE if apart else before
        if not (label is Part.SOLUTION and _take_solutions(child, reader)):
            reader.open = reader.open or (label is Part.SOLUTION and _solves_last(child, reader))
            _read_child(child, label, reader, found)
        if not label:
            reader.open = False


def _solves_last(child: Section, reader: Challenges) -> bool:
    """``### Solution`` beside the heading of a challenge is that of this one."""
    last = reader.done[-1] if reader.done else None
    several = undecorated(child.title).casefold().endswith(("s", "them", "these"))
    return last is not None and Part.SOLUTION not in last.parts and not several


def _with_code_apart(section: Section, reader: Challenges) -> Section:
    """``section`` without headings over nothing but code, if there are challenges beside them."""
    apart = [
        child
        for child in section.children
        if is_only_code(child) and part_of(undecorated(child.title)) is None
    ]
    lists = any(isinstance(block, Listing | Table) for block in section.blocks)
    if len(apart) == len(section.children) and not lists:
        return section
    reader.intro += [(child.line, render.markdown(flattened([child]))) for child in apart]
    taken = set(map(id, apart))
    return replace(section, children=[each for each in section.children if id(each) not in taken])


def _take_solutions(child: Section, reader: Challenges) -> bool:
    """Give the solutions below ``child`` to the challenges before it; the rest goes to About.

    False, with nothing given, if ``child`` has challenges or one before it has a solution.
    """
    told = child.everything
    solved = any(Part.SOLUTION in challenge.parts for challenge in reader.done)
    issues = Part.ISSUE in set(map(label_of, texts_in(told)))
    if reader.open or solved or issues or len(reader.done) < _SEVERAL:
        return False
    names = [c.title or " ".join(c.parts.get(Part.ISSUE, [])) for c in reader.done]
    solve, rest = assigned(names, child)
    for at, solution in solve:
        reader.done[at].add(Part.SOLUTION, solution.told_of(reader.done[at].title))
    whole = render.joined([render.heading(child.title, level=3), render.markdown(told)])
    reader.intro += rest if solve else [(child.line, whole)]
    return True


_SEVERAL = 2


def _read_child(child: Section, label: Part | None, reader: Challenges, found: Found) -> None:
    group = headings.read(child.title).learned is Topic.CHALLENGES and not _is_one(child)
    if child.empty and names_problem(child.title):
        reader.title(child.line, name_of(child.title), child.title)
    elif child.empty and not group:
        found.omit(child.line, child.title, "empty section", title=name_of(child.title))
    elif label and not group and (reader.current or _is_bare(child)):
        reader.label(child.line, label, "", child.title)
        read_all_inside(child.blocks, reader)
    elif group or (label and label is not Part.ISSUE) or _is_unit(child) or _holds_many(child):
        told = reader.told
        reader.told = Part.ISSUE if _names_several(child) else told
        read_section(child, reader, found)
        reader.told = told
    else:
        _read_named(child, reader)


def _is_one(child: Section) -> bool:
    """``### Challenge 1`` over labelled texts is one challenge, not a group of them."""
    title = undecorated(child.title)
    numbered = BARE_LABEL.match(title) or (re.search(r"\d", title) and child.blocks)
    return bool(numbered) or _is_bare(child)


def _is_unit(child: Section) -> bool:
    """``### Week 3`` over labelled texts says when it was, and is not a name."""
    return heading_words.only_counts(child.title) and any(map(holds_labels, child.blocks))


def _is_bare(child: Section) -> bool:
    """``### Challenge`` over its text; ``### Challenges`` would be a group of them."""
    title = undecorated(child.title)
    single = " " not in title and not title.endswith("s")
    return bool(single and part_of(title) and child.blocks and not _holds_many(child))


def _holds_many(child: Section) -> bool:
    """Whether the list or table below a heading contains several whole challenges."""
    parts = split(child.blocks)
    pieces = parts.pieces
    issues = [
        heading_words.words(spaced(lead.name))
        for piece in pieces
        if label_of(piece.text) is Part.ISSUE and (lead := lead_of(piece.text))
    ]
    nested = [any(map(holds_labels, piece.blocks)) for piece in pieces]
    leads = [lead_of(p.text) for p in pieces if label_of(p.text) is None]
    solved = [lead and (says_solution(lead.rest) or sides(lead.rest)[1]) for lead in leads]
    if (solved and all(solved)) or _names_several(child) or any(map(lists_several, parts.tables)):
        return True
    # A situation and a task are two labels of one challenge.
    return len(issues) > len(set(issues)) or sum(nested) + bool(issues) > 1


def _names_several(child: Section) -> bool:
    """A list of names with problems but no solutions: a group of challenges."""
    bare = len(child.blocks) == 1 and isinstance(child.blocks[0], Listing) and not child.children
    pieces = split(child.blocks).pieces if bare else ()
    leads = [lead_of(piece.text) for piece in pieces]
    named = [lead for lead in leads if lead and lead.bold and not lead.joined]
    plain = not any(label_of(piece.text) or piece.blocks for piece in pieces)
    undone = not any(says_done(lead.rest) for lead in named)
    return len(named) == len(pieces) > 1 and plain and undone


def _read_named(child: Section, reader: Challenges) -> None:
    title = name_of(child.title)
    now = reader.title(child.line, "" if BARE_LABEL.match(title) else title, child.title)
    blocks = below_facts(child.blocks, now)
    first = blocks[0] if blocks else None
    told = isinstance(first, Paragraph) and not (holds_labels(first) or closing_part(first.text))
    if isinstance(first, Paragraph) and told and not first.quoted:
        if cure := after_arrow(first.text):
            now.add(Part.SOLUTION, render.paragraph(cure))
        else:
            add_prose(now, first.text)
        blocks = blocks[1:]
    read_all_inside(blocks, reader)
    for grand in child.children:
        label = part_of(undecorated(grand.title))
        below = grand.everything
        if label:
            now.last = label
            read_all_inside(below, reader)
        else:
            # ``Investigation:`` over a list, and then ``Solution: ...``
            at = next((n for n, each in enumerate(below) if holds_labels(each)), len(below))
            text = render.markdown(below[:at])
            reader.text(
                grand.line, render.joined([f"**{render.words(title_of(grand.title))}**", text])
            )
            read_all_inside(below[at:], reader)
