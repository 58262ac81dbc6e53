"""Areas about technologies -> technologies with groups and descriptions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nexus.importers import render
from nexus.importers.areas import Area
from nexus.importers.blocks import Paragraph, spaced
from nexus.importers.found import Found
from nexus.importers.structure.section import Section
from nexus.importers.technologies.apart import skills_in, without_features
from nexus.importers.technologies.finding import PARENTHESES, find, is_tool
from nexus.importers.technologies.in_passing import collect_from_prose
from nexus.importers.technologies.keeping import keep
from nexus.importers.technologies.name_lists import (
    NameList,
    before_purpose,
    listed,
    listed_aside,
    purpose_in,
)
from nexus.importers.technologies.names import Name, looks_like_name, names, tools_in
from nexus.importers.technologies.row import (
    LONGEST_NAME,
    SINGLE_NAME,
    Row,
    is_category,
    is_list,
    names_pipeline,
    names_tools,
)
from nexus.importers.technologies.rows import rows_of
from nexus.importers.technologies.unknown import goes_on, may_name, says_doing, without_purpose
from nexus.importers.wording import capitalised, sentence, title_of, undecorated


def collect(area: Area, found: Found) -> Section:
    """Add the technologies that ``area`` lists to ``found``.

    Returns the groups that list no tools at all: "System & Architecture" over API integration
    and system design names skills.
    """
    section = without_features(area, found)
    skills = skills_in(section)
    children = [child for child in section.children if child not in skills]
    rows = list(rows_of(replace(section, children=children), "", found))
    _add_rows(rows, found)
    if _is_prose(section, rows):
        collect_from_prose(section, found)
    _add_tools_of_skills(skills, found)
    return replace(section, blocks=[b for child in skills for b in child.blocks], children=[])


def _is_prose(section: Section, rows: Sequence[Row]) -> bool:
    """Whether ``section`` lists nothing: its ``rows``, if any, are sentences in its paragraphs."""
    told = [*section.blocks, *section.children]
    lists = any(row.head or listed(row.source).likely for row in rows)
    return not rows or not (lists or any(not isinstance(each, Paragraph) for each in told))


def _add_rows(rows: Sequence[Row], found: Found) -> None:
    lists = [listed(spaced(row.rest)) if row.head else NameList() for row in rows]
    told = sum(bool(row.head and row.rest) for row in rows)
    by_category = sum(each.likely for each in lists) * 2 >= max(1, told)
    for row, names_of_row in zip(rows, lists, strict=True):
        if is_list(row, names_of_row, by_category):
            _add_list(row, names_of_row, found, by_category and names_pipeline(row))
        elif row.head and is_category(row, by_category):
            _add_mentions(row, found)
        elif row.head:
            _add_named(row, found)
        else:
            _add_bare(row, found)


def _add_tools_of_skills(skills: Sequence[Section], found: Found) -> None:
    """Add the tools that ``skills`` name; everything else in them becomes entries."""
    for row in (row for child in skills for row in rows_of(child, "", Found())):
        for each in listed(spaced(row.rest)).names:
            keep(each, replace(row, rest=(), blocks=(), group=""), found, "")


def _add_list(row: Row, told: NameList, found: Found, of_group: bool = False) -> None:
    group = title_of(undecorated(row.head)) if row.head else row.group
    own = names(row.head) if row.head and names_tools(row.head) and not of_group else []
    for each in (*own, *told.names):
        keep(each, replace(row, rest=(), group=group), found, each.purpose)
    unknown = [] if len(told.others) > len(told.names) else told.others
    for other in told.others:
        if other in unknown and may_name(other):
            bare = PARENTHESES.sub("", other).strip()
            keep(Name(bare), replace(row, rest=(), group=group), found, purpose_in(other))
            continue
        found.omit(row.line, other, "no technology by this name is known")
    _tell_blocks(row, found)


def _add_mentions(row: Row, found: Found) -> None:
    """A category whose line is not a list: the technologies it names, if any."""
    tools = tools_in(spaced(row.rest))
    for tool in tools:
        keep(tool, row, found, "")
    parts = [part.strip() for part in spaced(row.rest).split(",")]
    if not tools and len(parts) > 1 and all(map(may_name, parts)):
        _add_list(row, NameList(tuple(Name(part) for part in parts)), found)
        return
    told = f"{row.head.rstrip(' :')}: {spaced(row.rest)}" if row.rest else row.head
    reason = "a group's description" if tools else "no known technology in this line"
    found.omit(row.line, told, reason, title=row.head)
    _tell_blocks(row, found)


def _add_named(row: Row, found: Found) -> None:
    title = undecorated(row.head)
    if len(title.split()) > LONGEST_NAME:
        _add_bare(row, found)
        return
    told = names(title)
    named = any(each.known or looks_like_name(each.title) for each in told)
    above = bool(row.blocks) and not spaced(row.rest) and says_doing(title)
    if not named and (above or goes_on(title)):
        _add_mentions(row, found)
        return
    summary = sentence(row.rest)
    if row.joined:
        summary = _purpose(row.source) or row.source
        told = max(told, before_purpose(row.source), key=len)
    for each in told:
        keep(each, row, found, summary)
    if row.joined and any(each.tool for each in told):
        for also in (spaced((span,)) for span in row.rest if span.bold):
            if is_tool(also):
                keep(names(also)[0], row, found, summary)
        for each in listed_aside(spaced(row.rest)):
            keep(each, row, found, summary)


def _add_bare(row: Row, found: Found) -> None:
    told = undecorated(row.source)
    read = listed(told)
    led = [] if find(told) else before_purpose(told)
    if read.likely and ("," in told or len(read.names) > 1):
        _add_list(row, read, found)
    elif led or find(told) or (_is_short(told) and not _SAYS.match(told)):
        named = told if find(told) else without_purpose(told)
        for each in led or names(named):
            keep(each, row, found, _purpose(told))
    else:
        tools = tools_in(told)
        for tool in tools:
            keep(tool, row, found, capitalised(told))
        if not tools:
            found.add_about(row.line, render.words(told))
            _tell_blocks(row, found)


def _purpose(told: str) -> str:
    """What ``told`` says that a known or an unknown tool is for, or ``""``."""
    return purpose_in(told) or capitalised(told[len(without_purpose(told)) :].strip(" ,"))


def _is_short(told: str) -> bool:
    """Whether ``told`` is no longer than a name, or names what it is for: ``drf-yasg for ...``."""
    few = len(PARENTHESES.sub("", told).split()) <= SINGLE_NAME
    return few or looks_like_name(without_purpose(told))


# "I shipped with Docker" is short, but not a name, nor is "For the charts Redis".
_SAYS = re.compile(r"(?:(?:for|on|in)\s(?:the|my|our)|i|we|it|they|my|our)\b", re.IGNORECASE)


def _tell_blocks(row: Row, found: Found) -> None:
    if row.blocks:
        found.add_about(row.line, render.markdown(row.blocks))
