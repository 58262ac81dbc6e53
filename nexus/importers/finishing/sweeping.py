"""Keeps texts of learning sections that are in no file yet: nothing is lost silently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from nexus.content.documents import Entry, Portfolio, Profile
from nexus.content.places import path_for
from nexus.importers import render
from nexus.importers.areas import Area
from nexus.importers.blocks import Heading, Span, Table, Text, spaced, texts
from nexus.importers.finishing.fitting import fitted
from nexus.importers.found import Found
from nexus.importers.report import Became
from nexus.importers.structure import headings
from nexus.importers.structure.label_parts import part_of
from nexus.importers.structure.section import Section
from nexus.importers.wording import excerpt, undecorated
from nexus.words import words_of

_TEXT = 4


def sweep(root: Section, areas: Iterable[Area], profile: Profile, found: Found) -> Profile:
    """Add what is missing to the last entry before it, else to the About page of ``profile``.

    A piece of only a few words (a label, a table's header) or one that only leads on is merely
    reported, and so is a heading below ``root``, the document, that only grouped others.
    """
    told = _words_kept(profile, found)
    learning = [area for area in areas if area.learned]
    about: list[str] = []
    columns, announced = set(map(spaced, _column_names(learning))), {*_announced(learning)}
    for line, text in (each for area in learning for each in _texts(area)):
        missing = set(words_of(spaced(text))) - told
        if not missing:
            continue
        told |= missing
        words = len(words_of(spaced(text)))
        names_part = part_of(undecorated(spaced(text))) or spaced(text).endswith(":")
        if (
            names_part
            or spaced(text) in columns
            or line in announced
            or len(missing) < _TEXT
            or len(missing) * 2 < words
        ):
            found.label(line, spaced(text))
        elif not _appended(line, text, found):
            about.append(render.paragraph(text))
            found.became.append(Became(line, "profile.md", excerpt(spaced(text))))
    for heading in _headings(root):
        if {word for word in words_of(heading.title) if not word.isdigit()} - told:
            found.label(heading.line, heading.title, "a heading over others")
    return replace(profile, body=render.joined([profile.body, *about])) if about else profile


def _headings(section: Section) -> Iterator[Section]:
    """All sections below ``section``."""
    for child in section.children:
        yield child
        yield from _headings(child)


def _words_kept(profile: Profile, found: Found) -> set[str]:
    whole = Portfolio(profile, tuple(found.technologies.values()), tuple(found.entries.values()))
    fit = fitted(whole)
    kept = [fit.profile.body, fit.profile.summary, fit.profile.name, fit.profile.headline]
    for entry in fit.entries:
        kept += [entry.title, entry.summary, entry.category, entry.body]
        kept += [f"{proof.type} {proof.url}" for proof in entry.evidence]
    for tool in fit.technologies:
        kept += [tool.title, tool.summary, tool.group, tool.body]
    kept += [text for each in found.became for text in (each.title, each.source)]
    kept += [each.title for each in found.sections]
    kept += [text for each in found.left_out for text in (each.title, each.text)]
    # Thousands of entries may come from one long line, and each of them names it.
    return set(words_of(" ".join(dict.fromkeys(kept))))


def _texts(area: Area) -> Iterator[tuple[int, Text]]:
    section = area.section
    yield section.line, (Span(section.title),)
    for block in section.everything:
        yield from texts(block, code=True)


def _announced(areas: Iterable[Area]) -> Iterator[int]:
    """The lines of headings that only announce what is below: "In this project I learned:"."""
    for block in (block for area in areas for block in area.section.everything):
        if isinstance(block, Heading) and headings.read(spaced(block.text)).learned:
            yield block.line


def _column_names(areas: Iterable[Area]) -> Iterator[Text]:
    """What the tables of ``areas`` call the columns beside their names, however they say it."""
    for block in (block for area in areas for block in area.section.everything):
        yield from block.header[1:] if isinstance(block, Table) else ()


def _appended(line: int, text: Text, found: Found) -> bool:
    """Add ``text`` to the last entry that was read before its line, if any."""
    paths = {path_for(e): key for key, e in found.entries.items()}
    before = (b for b in found.became if b.line <= line and b.path in paths)
    near = max(before, key=lambda b: b.line, default=None)
    if near is None:
        return False
    entry: Entry = found.entries[paths[near.path]]
    body = render.joined([entry.body, render.paragraph(text)])
    found.add(replace(entry, body=body), line, spaced(text)[:80])
    return True
