"""Areas about skills, takeaways and projects -> entries."""

from __future__ import annotations

from dataclasses import replace

from nexus.content.documents import Entry
from nexus.content.kinds import Kind
from nexus.importers import render
from nexus.importers.areas import Area
from nexus.importers.found import Found, joined
from nexus.importers.items.draft import Draft
from nexus.importers.items.drafts import drafts_of, whole
from nexus.importers.items.headed import KINDS
from nexus.importers.structure.project_headings import project_named
from nexus.importers.unfilled import is_placeholder
from nexus.importers.wording import shortened


def collect(area: Area, found: Found) -> None:
    """Add the entries of ``area`` to ``found``; text that is no entry goes to About."""
    kind = KINDS[area.topic]  # type: ignore[index]
    name = project_named(area.title) if kind is Kind.PROJECT else ""
    told = whole(area.section, name, "", found) if name else None
    drafts = list(told or drafts_of(area.section, kind, "", found))
    for draft in drafts:
        _keep(draft, kind, found)


def _keep(draft: Draft, kind: Kind, found: Found) -> None:
    title = draft.title or shortened(draft.summary)
    if not title or is_placeholder(title):
        found.omit(draft.line, draft.line, draft.source[:60], "placeholder", draft.source)
        return
    same = _same(kind, title, found)
    if same:
        _merge(same, draft, found)
        return
    entry = Entry(
        kind=kind,
        slug=found.slug(kind, title),
        title=title,
        summary=" ".join(draft.summary.split()),
        category=draft.category,
        body=draft.body or render.words(draft.summary or title),
    )
    found.add(entry, draft.line, draft.source)


def _same(kind: Kind, title: str, found: Found) -> Entry | None:
    key = found.titles.get((kind, title.casefold()))
    return found.entries[key] if key else None


def _merge(same: Entry, draft: Draft, found: Found) -> None:
    extra = draft.body if draft.body not in same.body else ""
    merged = replace(same, body=joined([same.body, extra]), summary=same.summary or draft.summary)
    found.add(merged, draft.line, draft.source)
