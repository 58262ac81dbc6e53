"""A learning record (README) -> a portfolio and the report of how it was made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from nexus.content.documents import Portfolio
from nexus.importers.areas import Area, Parted
from nexus.importers.blocks import Block, Code, Listing, spaced, texts_in
from nexus.importers.challenges import collecting as challenges
from nexus.importers.challenges import solving
from nexus.importers.challenges.beside import with_challenges_apart, with_learned_apart
from nexus.importers.challenges.pairing import tells_solutions
from nexus.importers.challenges.postmortem import with_report_whole
from nexus.importers.challenges.same_labels import with_known_labels
from nexus.importers.challenges.tables import with_parts_in_lines
from nexus.importers.challenges.weeks import with_labels
from nexus.importers.finishing.dating import date_entries
from nexus.importers.finishing.featuring import with_featured
from nexus.importers.finishing.linking import linked
from nexus.importers.finishing.lone_app import tell_app, tell_linked
from nexus.importers.finishing.notes import notes_on
from nexus.importers.finishing.proofs import prove
from nexus.importers.finishing.sweeping import sweep
from nexus.importers.found import Found
from nexus.importers.items import entries
from nexus.importers.items.headed import lists_headings
from nexus.importers.metadata import without_metadata
from nexus.importers.numbering.numbered import with_numbered_headings
from nexus.importers.parting import shown
from nexus.importers.parting.columns import with_columns_apart
from nexus.importers.parting.document import part
from nexus.importers.parting.own_topic import tells_of_team
from nexus.importers.placeholders import without_placeholders
from nexus.importers.profile import about
from nexus.importers.profile import collecting as profile
from nexus.importers.profile.language import language_of
from nexus.importers.profile.signature import signature_apart
from nexus.importers.report import LeftOut, Report, SectionRead
from nexus.importers.source import markdown
from nexus.importers.source.converted import as_markdown
from nexus.importers.source.repair import decode, without_front_matter
from nexus.importers.structure import headings, outline
from nexus.importers.structure.codes import without_codes
from nexus.importers.technologies import collecting as technologies
from nexus.importers.technologies.among_skills import without_tool_rows
from nexus.importers.technologies.in_passing import collect_in_passing
from nexus.importers.vocabulary import Part, Topic
from nexus.importers.wording import title_of


def read(data: bytes, source: str) -> tuple[Portfolio, Report]:
    """Import the learning record ``data``; ``source`` is its name in the report.

    The portfolio may hold texts that don't fit the content format: ``fitting`` comes later.
    """
    repaired = without_front_matter(decode(data))
    blocks = markdown.parse(with_numbered_headings(as_markdown(repaired.text)))
    found = Found()
    outlined = with_parts_in_lines(outline.outline(blocks), found)
    whole = with_known_labels(with_report_whole(outlined), found)
    unsigned, signature = signature_apart(whole)
    parted = part(with_challenges_apart(with_columns_apart(with_labels(unsigned))))
    parted = replace(parted, areas=(*parted.areas, *signature))
    _collect_all(parted, found)
    date_entries(whole, found)
    collected = profile.collect(parted, found)
    told = tell_linked(parted, tell_app(parted, collected, found), found)
    who = sweep(whole, parted.areas, told, found)
    prove(parted.areas, who, found)
    made = with_featured([*linked(found.entries.values(), found.technologies.values())])
    written = replace(who, language=language_of(repaired.text))
    portfolio = Portfolio(written, tuple(found.technologies.values()), made)
    notes = (*repaired.notes, *found.notes, *notes_on(portfolio, app=told is not collected))
    return portfolio, _report(source, notes, found)


def _report(source: str, notes: tuple[str, ...], found: Found) -> Report:
    """What ``found`` has collected, in the order of the document and without duplicates."""
    return Report(
        source,
        notes,
        tuple(sorted(found.sections)),
        tuple(sorted(set(found.became))),
        tuple(sorted(set(found.left_out))),
        tuple(sorted(set(found.labels))),
    )


def _collect_all(parted: Parted, found: Found) -> None:
    about.tell_opening(parted.opening, found)
    for area, following in zip_longest(parted.areas, parted.areas[1:]):
        _collect(area, following, found)
    headed = any(area.topic is Topic.TECHNOLOGIES for area in parted.areas[parted.labelled :])
    if not found.technologies or (parted.labelled and not headed):
        collect_in_passing(parted.opening, parted.areas, found)


def _collect(area: Area, following: Area | None, found: Found) -> None:
    if area.section.empty and not (area.learned and lists_headings(area.section)):
        reason = "left-out kind of section" if area.topic is Topic.LEFT_OUT else "empty section"
        section = area.section
        text = "\n".join([area.title, *map(spaced, texts_in(section.everything))])
        found.omit(section.line, text, reason, title=title_of(area.title), end=section.end)
    elif area.topic is Topic.LEFT_OUT and tells_of_team(area.section):
        about.tell_about(without_placeholders(area, found), found)
    elif area.topic in _REASONS:
        found.left_out.append(_whole(area, _REASONS[area.topic]))
    elif _solves(area) or (tells_solutions(area.section) and solving.waiting(found)):
        _collect_solutions(area, found)
    elif area.learned:
        _note(area, area.learned, found)
        told = without_placeholders(without_metadata(area, found), found)
        coded = replace(told, section=without_codes(told.section))
        _collect_learned(coded, following, found)
    else:
        about.tell_about(without_placeholders(area, found), found)


def _solves(area: Area) -> bool:
    """Whether ``area`` follows challenges, and its heading names solutions only."""
    guessed = area.topic is Topic.CHALLENGES and headings.read(area.title).topic is None
    return guessed and tells_solutions(area.section)


def _collect_solutions(area: Area, found: Found) -> None:
    """Read ``area`` as solutions of earlier challenges, unless it holds whole challenges."""
    _note(area, Topic.CHALLENGES, found)
    told = without_placeholders(without_metadata(area, found), found)
    blocks = area.section.everything
    if {Part.ISSUE, Part.SOLUTION} <= {part for each in blocks for part in shown.parts_in(each)}:
        challenges.collect(told, found)
    elif not solving.solve(told.section, found):
        about.tell_about(told, found)


def _note(area: Area, topic: Topic, found: Found) -> None:
    section = area.section
    found.sections.append(SectionRead(section.line, section.end, section.title, topic.value))


_REASONS = {
    Topic.CONTACT: "contact section: its links are in the profile",
    Topic.LEFT_OUT: "about the document or the app, not about learning",
}


def _collect_learned(area: Area, following: Area | None, found: Found) -> None:
    if area.topic is Topic.TECHNOLOGIES:
        skills = technologies.collect(area, found)
        entries.give_stack(area, found)
        if skills.blocks:
            entries.collect(Area(Topic.SKILLS, skills, area.trail), found)
    elif area.topic is Topic.CHALLENGES:
        told, learned = with_learned_apart(area.section)
        challenges.collect(replace(area, section=told), found, following)
        if learned:
            skills = replace(area.section, blocks=learned, children=[])
            entries.collect(Area(Topic.SKILLS, skills, area.trail), found)
    elif area.topic is Topic.SKILLS:
        skills, tools = without_tool_rows(area.section)
        for section in tools:
            technologies.collect(Area(Topic.TECHNOLOGIES, section, area.trail), found)
        entries.collect(replace(area, section=skills), found)
    else:
        entries.collect(area, found)


def _whole(area: Area, reason: str) -> LeftOut:
    section = area.section
    blocks = section.everything
    told = "\n".join(line for block in blocks for line in _lines_with_code(block))
    return LeftOut(section.line, section.end, title_of(area.title), reason, told)


def _lines_with_code(block: Block) -> Iterator[str]:
    if isinstance(block, Code):
        yield block.text
    elif isinstance(block, Listing):
        for item in block.items:
            yield spaced(item.text)
            yield from (line for below in item.blocks for line in _lines_with_code(below))
    else:
        yield from map(spaced, texts_in([block]))
