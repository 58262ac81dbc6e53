"""Lines of paragraphs that are headings without being marked up as such."""

from __future__ import annotations

from collections.abc import Iterator

from nexus.importers.blocks import Block, Listing, Paragraph, Table, Text, plain, spaced
from nexus.importers.leads import Lead, lead_of
from nexus.importers.lines import BULLET, lines_of, numbered_lines, paragraph_of
from nexus.importers.structure import headings, run_on
from nexus.importers.structure.described import is_described
from nexus.importers.structure.heading_lines import (
    BOLD_LINE,
    NAMED_LINE,
    SHORT,
    TOPIC_LINE,
    is_bare_title,
    is_bold,
    rank_of,
    stands_out,
)
from nexus.importers.structure.heading_words import COUNTED, UNIT
from nexus.importers.structure.label_parts import names_issue, part_of
from nexus.importers.structure.labelled import ADDRESS
from nexus.importers.structure.mark import Mark
from nexus.importers.structure.pictured import pictured
from nexus.importers.structure.self_description import describes_document
from nexus.importers.structure.topic_lines import goes_on, opens_only_topic, opens_topic
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import is_picture, starts_with_picture, undecorated


def paragraph_marks(
    block: Paragraph, after: Block | None, bare: bool
) -> Iterator[Paragraph | Mark]:
    """``block`` cut at its lines that are headings, each with a mark.

    ``after`` is the next block; ``bare``: no heading of the document is marked up as one.
    """
    lines = lines_of(block.text)
    inside = run_on.headings_in(block.text) if bare and len(lines) == 1 else []
    titled = bare and isinstance(after, Listing | Table)
    if _begin_alike(lines):
        yield block
    elif titled and not is_described(lines) and all(map(is_bare_title, lines)):
        yield from bare_titles(block.line, lines)
    elif topics := list(_topics_of_lines(block, bare)):
        for number, lead in topics:
            yield Mark(spaced(lead.name), number, TOPIC_LINE, True)
            yield Paragraph(number, lead.rest)
    elif inside and len(spaced(block.text).split()) > SHORT:
        yield from _run_on(block, inside)
    else:
        yield from _cut_at_headings(block, _ranks(lines, after, bare))


def bare_titles(first: int, lines: list[Text]) -> Iterator[Mark]:
    """A mark for each of ``lines``, from line ``first`` on, which are directly above a list.

    The last one ranks lowest, unless it names a topic.
    """
    for place, line in enumerate(lines):
        above = place < len(lines) - 1 or headings.read(undecorated(spaced(line))).pure
        rank = BOLD_LINE if _is_counted(line, True) else TOPIC_LINE if above else NAMED_LINE
        yield Mark(spaced(line), first + place, rank, True)


def _begin_alike(lines: list[Text]) -> bool:
    """Whether all the lines start with the same emoji: then they are items, not headings."""
    signs = {plain(line).lstrip()[:1] for line in lines}
    return len(lines) > 1 and len(signs) == 1 and all(sign and is_picture(sign) for sign in signs)


def _are_pictured(lines: list[Text]) -> bool:
    """Whether so many lines start with an emoji that they are items, perhaps below a heading."""
    return len(lines) >= _MANY and all(starts_with_picture(spaced(line)) for line in lines)


_MANY = 4


def _topics_of_lines(block: Paragraph, bare: bool) -> Iterator[tuple[int, Lead]]:
    """``**Key technologies:** Python, Django``: each line is a section.

    Nothing unless every line is one.
    """
    lines = list(numbered_lines(block))
    leads = [None if describes_document(text) else lead_of(text) for _, text in lines]
    named = [lead for lead in leads if lead and _names_topic(lead, bare)]
    if len(named) == len(lines):
        yield from ((number, lead) for (number, _), lead in zip(lines, named, strict=True))


def _names_topic(lead: Lead, bare: bool) -> bool:
    # "Tech stack: ..." in plain type says what a single project is made of.
    plain_too = bare and headings.read(spaced(lead.name)).topic is not Topic.TECHNOLOGIES
    told = (plain_too or lead.bold) and not lead.joined and bool(spaced(lead.rest))
    # Where nothing else is a heading, one bold word is enough.
    opens = opens_only_topic if bare and lead.bold else opens_topic
    return told and opens(lead.name)


def _run_on(block: Paragraph, inside: list[tuple[int, int]]) -> Iterator[Paragraph | Mark]:
    """``block``, which has lost its line breaks, cut at the headings ``inside``."""
    for title, text in run_on.parted(block.text, inside):
        if plain(title).strip():
            yield Mark(spaced(title), block.line, TOPIC_LINE, True)
        if plain(text).strip():
            yield Paragraph(block.line, text)


def _cut_at_headings(block: Paragraph, ranks: list[int | None]) -> Iterator[Paragraph | Mark]:
    """``block`` with a mark for each line that has a rank."""
    kept: list[tuple[int, Text]] = []
    for (number, line), rank in zip(numbered_lines(block), ranks, strict=True):
        if rank is None:
            kept.append((number, line))
            continue
        yield from paragraph_of(kept)
        yield Mark(spaced(line), number, rank, True)
        kept = []
    yield from paragraph_of(kept)


def _ranks(lines: list[Text], after: Block | None, bare: bool) -> list[int | None]:
    """How far each of ``lines`` ranks below the last real heading; None for lines of text."""
    by_picture = pictured(lines) if bare else {}
    alike = _begin_alike(lines[1:])
    items = alike or _are_pictured(lines)
    bulleted = len(lines) > 1 and all(BULLET.match(plain(line)) for line in lines[1:])
    # A line above such lines is the heading of a list.
    first: Block | None = Listing(0, ()) if alike or bulleted else None
    described = bare and isinstance(after, Listing | Table) and is_described(lines)
    first = after if described else first
    ranks: list[int | None] = []
    for place in range(len(lines)):
        before = lines[place - 1] if place and ranks[-1] is None else ()
        over = (None if place else first) or (after if place == len(lines) - 1 else None)
        told = None if items and place else _rank_at(place, lines, before, over, bare)
        told = told or by_picture.get(place)
        ranks.append(told)
    if described and not is_bold(lines[0]):
        ranks[0] = ranks[0] or NAMED_LINE
    return ranks


def _rank_at(
    place: int, lines: list[Text], before: Text, over: Block | None, bare: bool
) -> int | None:
    """The rank of the line at ``place`` by its words, below the text ``before``."""
    line, last = lines[place], place == len(lines) - 1
    if len(lines) - place <= _MOST_ADDRESSES and _is_over_addresses(lines[place:]):
        return TOPIC_LINE
    if not last and goes_on(lines[place + 1]) and not stands_out(line):
        return None
    if bare and not last and _counts_over_label(line, lines[place + 1]):
        return BOLD_LINE
    alone = _is_counted(line, bare) or (bool(over or last) and not before)
    return rank_of(line, alone, over, bare)


_MOST_ADDRESSES = 9


def _is_over_addresses(lines: list[Text]) -> bool:
    """Whether nothing but addresses follow the first of ``lines``: ``Contact``."""
    reading = headings.read(undecorated(spaced(lines[0])))
    told = [spaced(line) for line in lines[1:]]
    contact = reading.pure and reading.topic is Topic.CONTACT
    return contact and bool(told) and all(map(ADDRESS.search, told))


def _is_counted(line: Text, bare: bool) -> bool:
    """Whether ``line`` is a bold, numbered heading, even directly above text: ``**Week 3**``.

    Anything may be counted (``**Storm 3**``) if the document is ``bare``.
    """
    title = undecorated(spaced(line))
    counted = UNIT.match(title) or (bare and COUNTED.match(title))
    return is_bold(line) and bool(counted)


def _counts_over_label(line: Text, below: Text) -> bool:
    """``Storm 3: Fog`` directly above ``**Problem:** ...``."""
    counted, again = (COUNTED.match(undecorated(spaced(each))) for each in (line, below))
    lead = lead_of(below)
    part = part_of(lead.label) if lead else None
    labelled = lead is not None and part and (lead.bold or names_issue(lead.label))
    return bool(counted and labelled and not again)
