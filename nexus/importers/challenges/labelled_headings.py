"""Headings that tell a part of a challenge themselves: ``### Solution: We rang the bell``."""

from __future__ import annotations

from dataclasses import replace

from nexus.importers.blocks import Paragraph, Span, spaced
from nexus.importers.leads import Lead, lead_apart
from nexus.importers.structure.label_parts import names_issue, part_of
from nexus.importers.structure.section import Section
from nexus.importers.vocabulary import Part
from nexus.importers.wording import undecorated


def with_labels_only(section: Section) -> Section:
    """``section`` with the text in such headings below them: ``### Solution``.

    The problem stays: a challenge may have it as its title.
    """
    children = [with_labels_only(child) for child in section.children]
    lead = _labelled(section.title)
    if lead is None or part_of(lead.label) is Part.ISSUE:
        return replace(section, children=children)
    text = Paragraph(section.line, lead.rest)
    return replace(section, title=lead.label, blocks=[text, *section.blocks], children=children)


def names_problem(title: str) -> bool:
    """Whether a heading is labelled as a problem: ``Problem: Fog``."""
    lead = _labelled(title)
    return lead is not None and names_issue(lead.label)


def label_in(title: str) -> str:
    """The label that a heading consists of or begins with: ``Problem``, or all its words."""
    lead = _labelled(title)
    return lead.label if lead else undecorated(title)


def _labelled(title: str) -> Lead | None:
    """``title`` as the label of a part and the text behind it, if it is both."""
    lead = lead_apart((Span(title),))
    return lead if lead and spaced(lead.rest) and part_of(lead.label) else None
