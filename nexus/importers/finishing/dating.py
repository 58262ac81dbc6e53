"""Entries below a heading with a date, such as ``2 May 2031`` or ``Week 3 (May 2031)``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from nexus.content.documents import PartialDate
from nexus.content.places import path_for
from nexus.importers.blocks import Span
from nexus.importers.dates import dated
from nexus.importers.found import Found
from nexus.importers.structure.section import Section
from nexus.importers.structure.self_description import describes_document


def date_entries(root: Section, found: Found) -> None:
    """Date those entries of ``found`` that have no date of their own."""
    dates = dict(_dates(root))
    lines = {each.path: each.line for each in reversed(found.became)}
    for key, entry in found.entries.items():
        date = entry.date or dates.get(lines.get(path_for(entry), 0))
        found.entries[key] = replace(entry, date=date)


def _dates(section: Section) -> Iterator[tuple[int, PartialDate]]:
    """Each line below a heading with a date, and the date of the innermost such heading last."""
    _, date = dated(section.title)
    # "Last updated: May 2, 2031" tells when the document was written.
    if date and not describes_document((Span(section.title),)):
        yield from ((line, date) for line in range(section.line, section.end + 1))
    for child in section.children:
        yield from _dates(child)
