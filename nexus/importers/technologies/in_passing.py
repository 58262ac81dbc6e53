"""Technologies of documents that list none, as mentioned in labels and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from nexus.importers.areas import Area
from nexus.importers.blocks import Span, Text, spaced, texts
from nexus.importers.evidence_types import REPOSITORY, type_of
from nexus.importers.found import Found
from nexus.importers.leads import lead_apart, lead_of
from nexus.importers.lines import lines_of
from nexus.importers.structure import heading_words, headings
from nexus.importers.structure.section import Section
from nexus.importers.structure.self_description import describes_document
from nexus.importers.technologies.badges import badge_names
from nexus.importers.technologies.finding import is_tool
from nexus.importers.technologies.keeping import keep
from nexus.importers.technologies.name_lists import listed, listed_aside
from nexus.importers.technologies.names import Name, name, tools_in
from nexus.importers.technologies.row import Row
from nexus.importers.technologies.unknown import may_name
from nexus.importers.unfilled import is_undone
from nexus.importers.vocabulary import Topic
from nexus.importers.wording import undecorated


def collect_in_passing(opening: Section, areas: Sequence[Area], found: Found) -> None:
    """Add the technologies of a document without a section about them to ``found``.

    Labels in the opening are no section. Labelled lines count ("Technologies: Python, Django"), and
    with them what the opening and the overview list in parentheses; otherwise anything that these
    and the learning sections name, or the opening alone if nothing was learned.
    """
    aside = {Topic.LEFT_OUT, Topic.CONTACT}
    kept = [
        a.section for a in areas if a.topic not in aside and not headings.is_over_undone(a.title)
    ]
    pieces = list(_all_texts([opening, *kept]))
    lines = [(line, each) for line, text in pieces for each in lines_of(text)]
    labelled = [row for line, text in lines for row in _labelled(line, text)]
    for name_told, row in labelled:
        keep(name_told, row, found, "")
    if labelled or found.technologies:
        told = [opening, *(a.section for a in areas if a.topic in {Topic.ABOUT, None})]
        # As "modern tools (Vue, Vite)" does.
        listing = _all_texts(told)
        _add(((line, each) for line, text in listing for each in listed_aside(spaced(text))), found)
    else:
        # A document that is not a record may be an app's README, which opens with its technologies.
        _add(_named(pieces if found.entries else _all_texts([opening])), found)


def _labelled(line: int, text: Text) -> Iterator[tuple[Name, Row]]:
    """The technologies that ``text`` lists after a label: ``Technologies: Python, Django``."""
    lead = lead_of(text)
    reading = headings.read(lead.label) if lead else headings.Reading(None)
    if lead is None or reading.learned is not Topic.TECHNOLOGIES:
        return
    told = listed(spaced(lead.rest))
    # "Platform: ..." may say where a game was played.
    if told.names and (reading.strong or told.tools):
        row = Row(line, "", source=spaced(text))
        yield from ((each, row) for each in told.names)


def _add(named: Iterable[tuple[int, Name]], found: Found) -> None:
    """Add the technologies ``named``, each at its first mention."""
    for line, tool in named:
        if tool.slug not in found.technologies:
            keep(tool, Row(line, "", source=tool.title), found, "")


def _named(pieces: Iterable[tuple[int, Text]]) -> Iterator[tuple[int, Name]]:
    """The technologies that any of ``pieces`` names."""
    for line, text in pieces:
        if not _tells_of_owner(text):
            told = spaced(span for span in text if not _names_host(span))
            for tool in (*_leading(text), *tools_in(told), *_on_badges(text)):
                yield line, tool


_HOSTS = frozenset({"github", "gitlab"})


def _names_host(span: Span) -> bool:
    """Whether a link to a repository only says where that is: ``GitHub``, unlike ``Redis``."""
    repository = type_of(span.href) == REPOSITORY
    return repository and _HOSTS.issuperset(tool.slug for tool in tools_in(span.text))


def _leading(text: Text) -> list[Name]:
    """The technology that ``text`` opens with: ``Rust: ownership``."""
    lead = lead_apart(text)
    told = name(spaced(lead.name)) if lead else None
    return [told] if told and told.tool else []


def _on_badges(text: Text) -> Iterator[Name]:
    """The technologies on badges without alt text."""
    for span in text:
        if span.image and not span.text.strip():
            yield from (tool for told in badge_names("", span.image) for tool in tools_in(told))


# "GitHub Username: ..." says where to find somebody, and nothing about what they worked with.
_PROFILE = re.compile(r"(?:github|gitlab)\.com/[\w-]+/?(?![\w/-])|linkedin\.com/in/")
_PLACES = frozenset("username handle profile account link url repo repository".split())


def _tells_of_owner(text: Text) -> bool:
    lead = lead_apart(text)
    label = heading_words.words(spaced(lead.name)) if lead else ()
    leads = _PROFILE.search(" ".join((spaced(text), *(span.href for span in text))))
    return bool(leads or _PLACES.intersection(label[-1:])) or describes_document(text)


def collect_from_prose(section: Section, found: Found) -> None:
    """Add the technologies in sentences of ``section``, which lists none, to ``found``.

    If most words in bold are known names, the other single ones are names as well.
    """
    lines = [*_all_texts([section])]
    bold = [(line, undecorated(s.text)) for line, text in lines for s in text if s.bold]
    mostly = sum(is_tool(told) for _, told in bold) * 2 > len(bold)
    tools = [(line, tool) for line, text in lines for tool in tools_in(spaced(text))]
    single = [(line, Name(told)) for line, told in bold if mostly and told[:1].isupper()]
    tools += [
        (line, each)
        for line, each in single
        if " " not in each.title and may_name(each.title.lower())
    ]
    for line, tool in tools:
        keep(tool, Row(line, "", source=tool.title), found, "")


def _all_texts(sections: Sequence[Section]) -> Iterator[tuple[int, Text]]:
    for section in sections:
        for block in section.blocks:
            yield from (told for told in texts(block) if not is_undone(spaced(told[1])))
        yield from _all_texts(section.children)
